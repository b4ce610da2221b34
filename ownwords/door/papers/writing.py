"""Writing a paper: as a tagged PDF, as a page of its own, as a word processor's document."""

import json
from dataclasses import asdict
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings

from ownwords.door.papers.blocks import Block, Heading, Line, Look, Paper, Points, Room, Spoken, Table, Text, Ticks
from ownwords.door.symbols import drawing

FONTS = Path("@expo-google-fonts")
"""The folder of the npm packages with Noto (SIL Open Font Licence): Latin with all of Welsh, and seven scripts more."""
KINDS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8",
         "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}  # fmt: skip


def font_folders() -> list[Path]:
    """Where letters for papers are looked for, besides those of the machine: a council can put more into ``fonts``."""
    return [folder for folder in (settings.NODE_MODULES / FONTS, settings.HOME_FOLDER / "fonts") if folder.exists()]


def as_pdf(paper: Paper, look: Look) -> bytes:
    """Return the paper as a tagged PDF (PDF/UA-1) with its fonts in it."""
    import typst

    says = paper.says.language
    blocks = [_told(block) for block in paper.blocks]
    tag, _, region = says.tag.partition("-")
    told = {
        "title": paper.title,
        "under": paper.under,
        "lang": tag,
        "region": region or None,
        "dir": says.direction,
        "easy": paper.says.easy,
        "look": asdict(look),
        "blocks": blocks,
    }
    made: bytes = typst.compile(
        str(Path(__file__).with_name("paper.typ")),
        format="pdf",
        pdf_standards=["ua-1"],
        font_paths=[str(folder) for folder in font_folders()],
        sys_inputs={"paper": json.dumps(told)},
    )
    return made


def _told(block: Block) -> dict[str, Any]:
    told = {"kind": type(block).__name__.lower()} | asdict(block)
    if isinstance(block, Line | Heading):
        told["drawing"] = drawing(block.sign) if block.sign else ""
    return told


SIZES = {"ordinary": "1.15rem", "large": "1.6rem", "larger": "2rem"}
STYLE = """
body{font-family:"Noto Sans",system-ui,"Liberation Sans",Arial,sans-serif;line-height:1.5;color:#0b0c0c;background:#fff}
body{max-width:44rem;margin:0 auto;padding:1.2rem}
h1{font-size:1.6em;line-height:1.25}h2{font-size:1.25em;margin-top:1.6em}h3{font-size:1.05em;margin-top:1.3em}
figure{margin:1em 0;padding-inline-start:1em;border-inline-start:4px solid currentColor;break-inside:avoid}
blockquote{margin:0;font-size:1.3em;line-height:1.35}figcaption{font-size:.9em}
.easy{list-style:none;padding:0}.easy li{display:flex;gap:1em;align-items:center;margin:1em 0;break-inside:avoid}
h2 svg,h3 svg{width:2em;height:2em;vertical-align:middle;margin-inline-end:.5em;background:#fff;border-radius:4px}
.easy svg{flex:none;width:3.4em;height:3.4em;background:#fff;border-radius:6px}
table{border-collapse:collapse;width:100%}
th,td{padding:.5em .4em;border-bottom:1px solid currentColor;text-align:start;vertical-align:top}
th,td{overflow-wrap:anywhere}
.ticks{list-style:"☐  "}.room{border-bottom:1px solid currentColor;height:2.2em}.quiet{font-size:.9em}
"""
STRONG = "body{background:#000;color:#ff0}"
PRINTED = "@media print{body{max-width:none;padding:0}}@page{size:%s;margin:%s}"


def as_html(paper: Paper, look: Look) -> str:
    """Return the paper as a page that stands alone: it can be sent on, and opens on anything."""
    says = paper.says.language
    under = f"<p>{escape(paper.under)}</p>" if paper.under else ""
    margin = "14mm" if look.page == "a5" else "20mm"
    style = f"html{{font-size:{SIZES[look.size]}}}{STYLE}{STRONG if look.colours == 'strong' else ''}"
    return (
        f'<!DOCTYPE html><html lang="{says.tag}" dir="{says.direction}"><head><meta charset="utf-8">'
        f"<title>{escape(paper.title)}</title>"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{style}{PRINTED % (look.page.upper(), margin)}</style></head><body><main>"
        f"<h1>{escape(paper.title)}</h1>{under}{''.join(map(_html, paper.blocks))}</main></body></html>"
    ).replace('</ul><ul class="easy">', "")


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f'<h{block.level} dir="auto">{_sign(block)}{escape(block.text)}</h{block.level}>'
        case Text():
            kind = ' class="quiet"' if block.quiet else ""
            return f'<p dir="auto"{kind}>{escape(block.text)}</p>'.replace("\n", "<br>")
        case Line():
            return f'<ul class="easy"><li>{_sign(block)}<span>{escape(block.text)}</span></li></ul>'
        case Spoken():
            said = escape(block.text).replace("\n", "<br>")
            whose = f"<figcaption>{escape(block.whose)}</figcaption>"
            return f'<figure><blockquote dir="auto">“{said}”</blockquote>{whose}</figure>'
        case Points() | Ticks():
            kind = ' class="ticks"' if isinstance(block, Ticks) else ""
            items = "".join(f'<li dir="auto">{escape(item)}</li>' for item in block.items)
            return f"<ul{kind}>{items}</ul>"
        case Table():
            heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in block.heads)
            rows = "".join(
                f'<tr><th scope="row" dir="auto">{escape(row[0])}</th>'
                + "".join(f'<td dir="auto">{escape(cell)}</td>' for cell in row[1:])
                + "</tr>"
                for row in block.rows
            )
            return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        case Room():
            return '<div class="room" aria-hidden="true"></div>' * block.lines


def _sign(block: Line | Heading) -> str:
    """The picture of a block, for a page: it is nothing to those who hear the page."""
    return drawing(block.sign).replace("<svg ", '<svg aria-hidden="true" ', 1) if block.sign else ""


POINTS = {"ordinary": 12, "large": 16, "larger": 20}


def as_docx(paper: Paper, look: Look) -> bytes:
    """Return the paper as a document for a word processor: headings, lists and tables as such, in its language."""
    from ownwords.door.papers.document import document_of

    file = BytesIO()
    points = max(POINTS[look.size], 14) if paper.says.easy else POINTS[look.size]
    document_of(paper, look, points).save(file)
    return file.getvalue()
