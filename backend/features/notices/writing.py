"""From a template and the catalogue to a letter: a subject, a text and its HTML twin.

One template a letter, written in the parts of parts.html and parts.txt: the two versions say the same.
What stands in a letter comes from words/*.json and from its values; nothing is fetched from anywhere.
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backend.kit.words import Words

FOLDER = Path(__file__).parent / "letters"
GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Written:
    """A letter ready to be posted."""

    subject: str
    text: str
    html: str


def write(letter: str, in_words: Words, *, subject: str, **values: object) -> Written:
    """Fill a letter's template. The page reads well in dark mode, and without any stylesheet."""

    def say(key: str, **blanks: object) -> str:
        of_every_letter = f"letters.{key}"
        if in_words.has(of_every_letter):
            return in_words.text(of_every_letter, **blanks)
        return in_words.text(f"letters.{letter}.{key}", **blanks)

    given = {"say": say, "subject": subject, "locale": in_words.locale, **values}
    return Written(
        subject=subject,
        text=GAP.sub("\n\n", _rendered(letter, "txt", given)).strip() + "\n",
        html=_inliner().inline(_rendered(letter, "html", given)),
    )


def _rendered(letter: str, form: str, given: dict[str, object]) -> str:
    environment = _environment(form)
    parts = environment.get_template(f"parts.{form}").module
    template = environment.get_template(f"{letter}.jinja")
    return template.render(given, frame=f"frame.{form}", part=parts)


@functools.cache
def _environment(form: str) -> Environment:
    """Return the templates for one form; what customers typed is escaped in HTML, and text in a text."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=form == "html",  # noqa: S701 - the other form is plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@functools.cache
def _inliner() -> css_inline.CSSInliner:
    # Many mail programs drop <style>; @media, which cannot be inlined, stays for those that know it.
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
