"""Reports as papers: CSV and XLSX for who counts on, HTML for a screen, PDF for a board's table.

The PDF is tagged (PDF/UA-1), so that who cannot see it can have it read out in order.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ownwords.measures.telling import Cell, Row, Table, notes_of, period_in_words, shown, tables_of

TITLE = "What people wanted, and what came of it"
Words = Mapping[str, Sequence[tuple[str, str]] | None]
"""By table: what people said and who; None where there are none; empty where they stand above already."""
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: with an apostrophe before it where it might be one."""
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text


def as_json(report: Mapping[str, Any]) -> str:
    """Return a report as JSON, for a machine."""
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_csv(report: Mapping[str, Any], more: Sequence[Table] = ()) -> str:
    """Return a report as one long table: table, row, figure, value. ``more``: tables of the council's own."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["table", "code", "row", "figure", "value"])
    writer.writerow(["period", "", "From", "day", report["from"]])
    writer.writerow(["period", "", "To", "day", report["to"]])
    writer.writerow(["period", "", "Form of the figures", "form", report["form"]])
    writer.writerow(["concluded", "", "Enquiries ended", "Enquiries", _plain(report["concluded"])])
    for table in (*tables_of(report), *more):
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                writer.writerow([table.name, row.code, row.label, column, _plain(cell)])
    for problem in report["rows"]["left_out"]:
        cells = (str(problem["file"]), str(problem["line"]), f"{problem['column']}: {problem['problem']}")
        writer.writerow(["left out", *map(harmless, cells), ""])
    return out.getvalue()


def _plain(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def as_xlsx(report: Mapping[str, Any], more: Sequence[Table] = ()) -> bytes:
    """Return a report as a workbook: a sheet a table, the notes first. Text is text: nothing in it is a formula."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": f"{TITLE}, {period_in_words(report)}"})
    looks = {
        "heading": book.add_format({"bold": True, "font_size": 14}),
        "column": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"}),
        "count": book.add_format({"num_format": "#,##0", "align": "right"}),
        "share": book.add_format({"num_format": "0.0%" if report["form"] == "exact" else "0%", "align": "right"}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    notes = book.add_worksheet("Read me first")
    notes.set_column(0, 0, 100)
    notes.write_string(0, 0, TITLE, looks["heading"])
    lines = [period_in_words(report), *notes_of(report)]
    for number, line in enumerate(lines, 1):
        notes.write_string(number, 0, line, looks["wrapped"])
    for table in (*tables_of(report), *more):
        _sheet(book, table, looks)
    if report["rows"]["left_out"]:
        _sheet_of_left_out(book, report["rows"]["left_out"], looks)
    book.close()
    return out.getvalue()


def _sheet(book: Any, table: Table, looks: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet(table.name.replace("_", " "))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, len(table.columns), 14)
    sheet.freeze_panes(3, 1)
    sheet.write_string(0, 0, table.heading, looks["heading"])
    sheet.write_string(1, 0, table.sentence)
    for number, column in enumerate(("", *table.columns)):
        sheet.write_string(2, number, column, looks["column"])
    for place, row in enumerate(table.rows, 3):
        sheet.write_string(place, 0, row.label)
        for number, cell in enumerate(row.cells, 1):
            look = looks["share" if number - 1 in table.shares else "count"]
            if isinstance(cell, int | float):
                whole_per_cent = number - 1 in table.shares and isinstance(cell, int)
                sheet.write_number(place, number, cell / 100 if whole_per_cent else cell, look)
            else:
                sheet.write_string(place, number, shown(cell), look)


def _sheet_of_left_out(book: Any, problems: list[dict[str, Any]], looks: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet("left out")
    sheet.set_column(0, 0, 40)
    sheet.set_column(2, 2, 20)
    sheet.set_column(3, 3, 80)
    for number, column in enumerate(("File", "Line", "Column", "What is wrong")):
        sheet.write_string(0, number, column, looks["column"])
    for place, problem in enumerate(problems, 1):
        sheet.write_string(place, 0, str(problem["file"]))
        sheet.write_number(place, 1, problem["line"])
        sheet.write_string(place, 2, str(problem["column"]))
        sheet.write_string(place, 3, str(problem["problem"]))


# --- A page of its own ----------------------------------------------------------------------------

STYLE = """
body{font:1.1rem/1.5 system-ui,Arial,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#0b0c0c}
h1{font-size:2rem}h2{font-size:1.4rem;margin-top:2.5rem;border-top:1px solid #b1b4b6;padding-top:1rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.5rem 0}
th,td{padding:.4rem .6rem;border-bottom:1px solid #b1b4b6;text-align:right;vertical-align:bottom}
th[scope=row],thead th:first-child{text-align:left;font-weight:400}thead th{font-weight:700}
svg{display:block;width:100%;margin:1rem 0}
@media print{h2{break-after:avoid}tr{break-inside:avoid}body{max-width:none}}
"""
BAR, GAP = 22, 46


def as_html(report: Mapping[str, Any]) -> str:
    """Return a report as one page that stands alone: no scripts, nothing fetched from anywhere."""
    body = "".join(map(_section, tables_of(report)))
    notes = "".join(f"<li>{escape(note)}</li>" for note in notes_of(report))
    problems = "".join(
        f"<li>{escape(str(each['file']))}, line {each['line']}, {escape(str(each['column']))}: "
        f"{escape(str(each['problem']))}</li>"
        for each in report["rows"]["left_out"]
    )
    left_out = f"<h2>Rows that were left out</h2><ul>{problems}</ul>" if problems else ""
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{TITLE}, {period_in_words(report)}</title>"
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body><main>'
        f"<h1>{TITLE}</h1><p>{period_in_words(report)}</p>{body}"
        f"<h2>About these figures</h2><ul>{notes}</ul>{left_out}</main></body></html>"
    )


def _section(table: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th>'
        + "".join(
            f"<td>{escape(shown(cell, share=number in table.shares))}</td>" for number, cell in enumerate(row.cells)
        )
        + "</tr>"
        for row in table.rows
    )
    whole = (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(table.heading)}, table"><table>'
        f"<caption>{escape(table.heading)}</caption><thead><tr><td></td>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
        if rows
        else ""
    )
    return f"<section><h2>{escape(table.heading)}</h2><p>{escape(table.sentence)}</p>{_bars(table)}{whole}</section>"


def lengths_of(table: Table) -> list[tuple[Row, float]]:
    """Each row that has a figure to draw with how long its bar is, from 0 to 1."""
    drawn = [(row, row.cells[table.drawn]) for row in table.rows]
    numbers = [(row, float(cell)) for row, cell in drawn if isinstance(cell, int | float)]
    if table.drawn in table.shares:
        most = 100.0 if any(number > 1 for _, number in numbers) else 1.0
    else:
        most = max((number for _, number in numbers), default=0.0)
    return [(row, number / most if most else 0.0) for row, number in numbers]


def _bars(table: Table) -> str:
    bars = lengths_of(table)
    if not any(length for _, length in bars):
        return ""
    drawn = "".join(
        f'<text x="0" y="{number * GAP + 16}" font-size="16">{escape(row.label)}: '
        f"{escape(shown(row.cells[table.drawn], share=table.drawn in table.shares))}</text>"
        f'<rect x="0" y="{number * GAP + 22}" width="{length * 100:.2f}%" height="{BAR - 4}" fill="#1d70b8"/>'
        for number, (row, length) in enumerate(bars)
    )
    label = f"{table.heading}. {table.sentence}"
    return f'<svg role="img" aria-label="{escape(label)}" height="{len(bars) * GAP}">{drawn}</svg>'


# --- On paper -------------------------------------------------------------------------------------

PAPER = """
#set document(title: sys.inputs.title)
#set text(lang: "en", region: "GB", size: 11pt, font: ("Liberation Sans", "DejaVu Sans", "Libertinus Serif"))
#set page(paper: "a4", margin: (x: 2cm, y: 2.2cm), numbering: "1 of 1", footer: context [
  #set text(size: 9pt)
  #sys.inputs.title #h(1fr) #counter(page).display("1 of 1", both: true)
])
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(150)), inset: (x: 4pt, y: 5pt))
#let data = json(bytes(sys.inputs.data))
#let bars(table) = if table.bars.len() > 0 {
  figure(
    alt: table.heading + ". " + table.sentence,
    block(width: 100%, stack(spacing: 5pt, ..table.bars.map(bar => {
      set align(left)
      stack(spacing: 3pt, text(size: 10pt, bar.label + ": " + bar.told),
        rect(width: calc.max(bar.length, 0.002) * 100%, height: 9pt, fill: rgb("#1d70b8")))
    }))),
  )
}
= #sys.inputs.title
#data.period
#for each in data.tables [
  #block(breakable: false)[
    == #each.heading
    #each.sentence
    #bars(each)
  ]
  #for one in each.words [
    #block(breakable: false, inset: (left: 10pt), stroke: (left: 2pt + rgb("#1b4136")))[
      #text(size: 13pt, style: "italic")[“#one.said”] \
      #text(size: 9pt)[#one.by]
    ]
  ]
  #if each.silent [
    #text(size: 9pt)[No words stand beside these figures yet: nobody has chosen any with the person’s consent.]
  ]
  #if each.rows.len() > 0 {
    set text(size: if each.columns.len() > 3 { 9pt } else { 10.5pt })
    set block(breakable: false)
    table(
      columns: (2.2fr, ..each.columns.map(_ => 1fr)),
      align: (x, y) => if x == 0 { left + bottom } else { right + bottom },
      table.header([], ..each.columns.map(column => strong(column))),
      ..each.rows.map(row => (row.label, ..row.cells)).flatten(),
    )
  }
]
#if data.questions.len() > 0 [
  == Questions the board may want to ask
  #list(..data.questions.map(one => [*#one.ask* #one.because]))
]
== About these figures
#list(..data.notes)
"""


def as_pdf(
    report: Mapping[str, Any],
    more: Sequence[Table] = (),
    *,
    of: str = "",
    words: Words | None = None,
    questions: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return a report as a tagged PDF (PDF/UA-1), A4, fonts embedded.

    ``of``: whose report it is. ``words``: by table, what people said and who (without names); None: the table says that
    there are none; empty: they stand above already.
    ``questions``: what a board may want to ask, each with what it is asked for.
    """
    import typst

    data = _on_paper(report, more, of, words, questions)
    made: bytes = typst.compile(
        PAPER.encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"title": TITLE, "data": json.dumps(data)},
    )
    return made


def _on_paper(
    report: Mapping[str, Any], more: Sequence[Table], of: str, words: Words | None, questions: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """What stands on the paper, in its order."""
    tables = [
        {
            "heading": table.heading,
            "sentence": table.sentence,
            "words": [{"said": said, "by": by} for said, by in (words or {}).get(table.name) or ()],
            "silent": words is not None and words.get(table.name) is None,
            "columns": list(table.columns),
            "rows": [
                {
                    "label": row.label,
                    "cells": [shown(cell, share=number in table.shares) for number, cell in enumerate(row.cells)],
                }
                for row in table.rows
            ],
            "bars": [
                {
                    "label": row.label,
                    "told": shown(row.cells[table.drawn], share=table.drawn in table.shares),
                    "length": length,
                }
                for row, length in lengths_of(table)
            ]
            if any(length for _, length in lengths_of(table))
            else [],
        }
        for table in (*tables_of(report), *more)
    ]
    return {
        "period": ", ".join(filter(None, (of, period_in_words(report)))),
        "tables": tables,
        "notes": notes_of(report),
        "questions": [{"ask": ask, "because": because} for ask, because in questions],
    }
