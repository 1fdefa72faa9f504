"""The printed page: PDF/A-3 with the XML inside, everything readable and within its margins, nothing fetched."""

import sys
from collections.abc import Iterator
from pathlib import Path

import facturx
import pikepdf
import pytest

from backend.features.billing.printing import page
from backend.features.billing.printing.cii import cross_industry_invoice
from backend.features.billing.snapshots import Snapshot
from tests.features.billing.documents.cases import ALL, CREDITED
from tests.features.billing.documents.verdicts import ink, pdf_a_3b_faults, poppler, text_of
from tests.features.billing.samples import company, line, snapshot

# weasyprint 70 leaves its colour profile to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:[^$]*sRGB2014.icc:pytest.PytestUnraisableExceptionWarning"
)

# In millimetres, with the running head and foot that stand in the margins.
MARGIN_SIDES, MARGIN_TOP, MARGIN_BOTTOM = 18.0, 7.5, 14.0
ROUNDING = 0.5  # a dot at 60 dots per inch is 0.42 mm


def printed(snapshot: Snapshot, folder: Path) -> Path:
    path = folder / "page.pdf"
    path.write_bytes(page.render(snapshot))
    return path


@pytest.mark.parametrize("case", ALL)
def test_is_pdf_a_3b_with_its_xml_inside(case: str, tmp_path: Path) -> None:
    """L-6: structure of PDF/A-3b, every font embedded, the XML byte for byte as it was made."""
    path = printed(ALL[case], tmp_path)
    assert pdf_a_3b_faults(path) == []
    assert "No syntax or stream encoding errors found" in poppler("qpdf", "--check", path)
    for font in poppler("pdffonts", path).splitlines()[2:]:
        assert "yes yes yes" in font, font
        assert "Inter" in font, "not the packaged font: another machine would print it otherwise"
    name, xml = facturx.get_xml_from_pdf(path.read_bytes(), check_xsd=True, check_schematron=False)
    assert (name, xml) == ("factur-x.xml", cross_industry_invoice(ALL[case]))


def test_the_lint_refuses_what_is_no_pdf_a(tmp_path: Path) -> None:
    """The judge does judge: a plain PDF, and ours without its XML."""
    plain = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=pikepdf.Dictionary(FontDescriptor=pikepdf.Dictionary()))
        )
        pdf.Root.Metadata = pdf.make_stream(b"<x/>")
        pdf.save(plain)
    assert len(pdf_a_3b_faults(plain)) >= 6
    with pikepdf.open(printed(ALL["paid"], tmp_path)) as pdf:
        del pdf.Root["/AF"]
        pdf.save(tmp_path / "without.pdf")
    assert pdf_a_3b_faults(tmp_path / "without.pdf") == ["no associated file"]


@pytest.mark.parametrize("case", ["paid", "a hundred lines", "reverse charge"])
def test_the_same_snapshot_gives_the_same_bytes(case: str) -> None:
    """F48."""
    assert page.render(ALL[case]) == page.render(ALL[case])


@pytest.mark.parametrize("case", ALL)
def test_the_ink_stays_within_the_margins(case: str, tmp_path: Path) -> None:
    """The page as a picture: neither empty nor black, and nothing beyond its frame."""
    for each in ink(printed(ALL[case], tmp_path)):
        assert each.left >= MARGIN_SIDES - ROUNDING
        assert each.right >= MARGIN_SIDES - ROUNDING
        assert each.top >= MARGIN_TOP - ROUNDING
        assert each.bottom >= MARGIN_BOTTOM - ROUNDING
        assert 0.004 < each.share < 0.1


def test_says_all_that_the_law_wants_in_french(tmp_path: Path) -> None:
    """R5.2, mentions 1 to 7, 9, 12 and 13."""
    said = text_of(printed(ALL["on terms"], tmp_path))
    for mention in (
        "Facture FA2026-000123",
        "Date d’émission Échéance Client 21 novembre 2026 21 décembre 2026 GL0001242",
        "Grand Large Hébergement SAS au capital de 120 000 €",
        "RCS Clermont-Ferrand 732829320",
        "SIRET 73282932000074",
        "TVA FR44732829320",
        "Atelier Numérique du Vercors",
        "À l’attention de Éloïse Œuvrard",
        "7 avenue Jean-Perrot",
        "38000 Grenoble",
        "SIREN 552100554",
        "N° de TVA FR96552100554",
        "Renouvellement de l’hébergement Pack",
        "vercors-numerique.example",
        "Du 4 déc. 2026 au 3 déc. 2027",
        "Total HT 83,99 €",
        "TVA 20 % sur 83,99 € 16,80 €",
        "Total TTC 100,79 €",
        "Net à payer 100,79 €",
        "À payer au plus tard le 21 décembre 2026.",
        "Catégorie de l’opération : prestation de services.",
        "indemnité forfaitaire pour frais de recouvrement de 40 €",
        "Pénalités de retard",
        "Escompte pour paiement anticipé : néant.",
        "1/1",
    ):
        assert mention in said, said


def test_says_it_in_english(tmp_path: Path) -> None:
    said = text_of(printed(ALL["reverse charge"], tmp_path))
    for mention in (
        "Invoice FA2026-000123",
        "November 21, 2026",
        "Łódź & Größe GmbH",
        "Germany",
        "VAT no. DE136695976",
        "No VAT, on €83.99 €0.00",
        "Already paid €83.99",
        "Amount due €0.00",
        "Reverse charge – Autoliquidation (art. 44 and 196 of directive 2006/112/EC).",
        "Invoice paid on November 21, 2026.",
    ):
        assert mention in said, said


def test_a_consumer_reads_no_threats(tmp_path: Path) -> None:
    """R5.13: late fees are for business only."""
    said = text_of(printed(ALL["individual on terms"], tmp_path))
    assert "recouvrement" not in said
    assert "Pénalités" not in said


def test_shows_vat_of_each_rate_and_fine_prices(tmp_path: Path) -> None:
    two = text_of(printed(ALL["two rates"], tmp_path))
    assert "TVA 20 % sur 83,99 € 16,80 €" in two
    assert "TVA 5,5 % sur 3,33 € 0,18 €" in two
    assert "0,012534 €" in text_of(printed(ALL["fine unit price"], tmp_path))


def test_a_credit_note_names_its_invoice_and_the_reason(tmp_path: Path) -> None:
    """Mention 16."""
    said = text_of(printed(ALL["credit note"], tmp_path))
    assert "Avoir AV2026-000007" in said
    assert "la facture FA2026-000120 du 2 novembre 2026" in said
    assert "Motif : Refusé par le registre." in said
    assert "Montant crédité 100,79 €" in said
    assert "Net à payer" not in said


def test_a_hundred_lines_run_over_pages_that_say_which_they_are(tmp_path: Path) -> None:
    path = printed(ALL["a hundred lines"], tmp_path)
    pages = poppler("pdftotext", "-layout", path, "-").split("\f")[:-1]
    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in text
        assert text.count("Désignation") == 1 or "Total TTC" in text
    assert all("Facture FA2026-000123" in text for text in pages[1:])
    assert all(f"site{each}.example" in "".join(pages) for each in range(100))


HOSTILE = (
    '<img src="http://127.0.0.1:9/pixel.png">',
    '<link rel=attachment href="file:///etc/passwd">',
    "<style>@import url(http://127.0.0.1:9/x.css);*{display:none}</style>",
    '<iframe src="file:///etc/hostname"></iframe>',
    '<object data="data:text/html;base64,PGgxPg=="></object>',
    "</div></td><script>alert(1)</script>",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    "url(http://127.0.0.1:9/) \" ' ; } body { display: none }",
)


FIELDS = ("name", "contact", "address", "postal_code", "city", "number", "vat_number", "siren")


@pytest.fixture
def outside() -> Iterator[list[str]]:
    """What this process asks of the outside from now on, by Python's own audit events."""
    asked, watching = list[str](), [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and (event.startswith("socket.") or "/etc/" in str(arguments[:1])):
            asked.append(f"{event} {arguments[:2]}")

    sys.addaudithook(watch)
    yield asked
    watching.clear()


@pytest.mark.parametrize("text", HOSTILE)
def test_customers_text_is_text_wherever_it_stands(
    text: str, tmp_path: Path, outside: list[str]
) -> None:
    """A54: in every field nothing is fetched, nothing embedded, and the text is on the page as it was typed."""
    hostile = snapshot(
        line(description=f"description{text}", service_name=f"service_name{text}"),
        to=company(**{field: f"{field}{text}" for field in FIELDS}),
        credits=CREDITED,
        reason=f"reason{text}",
    )
    path = printed(hostile, tmp_path)
    assert outside == []
    said = "".join(poppler("pdftotext", "-raw", path, "-").split())
    for field in (*FIELDS, "description", "service_name", "reason"):
        assert "".join(f"{field}{text}".split()) in said, field
    with pikepdf.open(path) as pdf:
        assert list(pdf.attachments) == ["factur-x.xml"]
        assert all("/Annots" not in each for each in pdf.pages)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_the_page_in_its_frame(text: str, tmp_path: Path) -> None:
    long = text * 12
    hostile = snapshot(line(description=long, service_name=long), to=company(name=long, city=long))
    for each in ink(printed(hostile, tmp_path)):
        assert min(each.left, each.right) >= MARGIN_SIDES - ROUNDING


def test_signs_that_cannot_be_shown_or_that_turn_the_text_are_left_out(tmp_path: Path) -> None:
    """A right-to-left override would show « 00,1 » for « 1,00 »; control signs are no XML."""
    spoilt = snapshot(
        line(description="Pack\u202e 00,1\x00\x0b\x1b fin"), to=company(name="A\u2066B")
    )
    said = text_of(printed(spoilt, tmp_path))
    assert "Pack 00,1 fin" in said
    assert "AB" in said


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "https://example.org/",
        "file:///etc/passwd",
        "data:text/plain,x",
        "ftp://127.0.0.1/",
        "font:../page.py",
        "font:LICENSE-Inter-OFL.txt",
    ],
)
def test_the_page_loads_nothing_but_its_fonts(url: str, outside: list[str]) -> None:
    with pytest.raises(ValueError, match="loads nothing"):
        page.PackagedFonts().fetch(url)
    assert outside == []
    assert page.PackagedFonts().fetch("font:inter-latin-400-normal.woff2").read(4) == b"wOF2"
