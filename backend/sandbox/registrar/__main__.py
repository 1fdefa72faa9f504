"""`python -m backend.sandbox.registrar --db FILE --port N`."""

from backend.sandbox.process import arguments, end_with_parent, serve
from backend.sandbox.registrar.core import Registrar
from backend.sandbox.registrar.http import app


def main() -> None:
    asked = arguments("A registrar that renews domain names.").parse_args()
    end_with_parent()
    serve(app(Registrar(asked.db)), asked.port)


if __name__ == "__main__":
    main()
