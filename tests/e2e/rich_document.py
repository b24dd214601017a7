"""One rich document and how to write it in each format that can be written by hand: what a person typing it in Word, in LibreOffice, in
an editor or for the web would make. Numbers are automatic where the format has automatic numbers."""
import html
import io
import zipfile

# Blocks: (kind, level, number as printed, text). Kinds: title, heading, call, plain, item, row, note. "{1}" calls footnote 1.
BLOCKS = [
    ("title", 1, "", "RESOLUTION 9001 (Rev. Antalya, 2006)"),
    ("title", 1, "", "Rooms and lines for all delegations"),
    ("plain", 0, "", "The Plenipotentiary Conference of the International Telecommunication Union (Antalya, 2006),"),
    ("call", 0, "", "recalling"),
    ("item", 1, "a)", "Resolution 140 (Rev. Antalya, 2006) of the Plenipotentiary Conference, and what was said there;{1}"),
    ("item", 1, "b)", "No. 1005 of the Constitution,"),
    ("call", 0, "", "resolves"),
    ("item", 1, "1.", "to give every delegation a room with lines, under the following conditions:"),
    ("item", 2, "i)", "the room has a door;"),
    ("item", 2, "ii)", "the lines follow Recommendation ITU-T X.1205 (04/2008);"),
    ("item", 1, "2.", "to report to the Council, see Document C07/21,"),
    ("call", 0, "", "instructs the Secretary-General"),
    ("item", 1, "1.", "to publish the conditions in the six languages:"),
    ("plain", 0, "", "在六种语文中公布这些条件，见第140号决议（2006年，安塔利亚，修订版）；"),
    ("plain", 0, "", "опубликовать эти условия, см. Резолюцию 140 (Пересм. Анталия, 2006 г.);"),
    ("plain", 0, "", "نشر هذه الشروط، انظر القرار 140 (المراجع في أنطاليا، 2006)؛"),
    ("plain", 0, "", "publier ces conditions, voir la Résolution 140 (Rév. Antalya, 2006);"),
    ("plain", 0, "", "publicar estas condiciones, véase la Resolución 140 (Rev. Antalya, 2006);"),
    ("item", 1, "2.", "to count the rooms.{2}"),
    ("heading", 2, "", "ANNEX 1 to Resolution 9001 (Rev. Antalya, 2006)"),
    ("heading", 2, "", "Conditions of the rooms"),
    ("heading", 1, "1", "Scope"),
    ("plain", 0, "", "This annex says how many rooms there are in each building, and who has the keys to them."),
    ("heading", 1, "2", "Rooms"),
    ("heading", 2, "2.1", "Large rooms"),
    ("plain", 0, "", "Large rooms have more than twenty seats, as Table 1 says for each of the two buildings."),
    ("row", 0, "", ["Building", "Rooms", "Seats"]),
    ("row", 0, "", ["Tower", "12", "See Decision 5 (Rev. Antalya, 2006)"]),
    ("row", 0, "", ["Varembé", "7", "140"]),
    ("heading", 2, "2.2", "Small rooms"),
    ("plain", 0, "", "Small rooms are given to delegations in the order of the letters that ask for them."),
    ("heading", 2, "", "ANNEX 2 to Resolution 9001 (Rev. Antalya, 2006)"),
    ("item", 1, "1.", "The lines are those of the host country, which pays for them."),
    ("item", 1, "2.", "They are tested every morning before the meetings begin."),
    ("note", 0, "1", "See also Resolution 41 (Rev. Antalya, 2006)."),
    ("note", 0, "2", "The last count was in Document C06/35."),
]


def called(text, mark):
    """`text` with its calls of footnotes as mark(number) writes them."""
    for number in "12":
        text = text.replace("{" + number + "}", mark(number))
    return text


def txt():
    lines = []
    last = ""
    for kind, _, number, text in BLOCKS:
        if kind == "row":
            lines += [] if last == "row" else [""]
            lines.append("\t".join(text))
        else:
            mark = f"[{number}] " if kind == "note" else f"{number} " if number else ""
            lines += ["", mark + called(text, lambda n: f"[{n}]")]
        last = kind
    return "\n".join(lines).strip() + "\n"


def md():
    out = []
    last = ""
    for kind, level, number, text in BLOCKS:
        if kind == "row":
            if last != "row":
                out.append("\n| " + " | ".join(text) + " |\n" + "|---" * len(text) + "|")
            else:
                out.append("| " + " | ".join(text) + " |")
        else:
            text = called(text, lambda n: f"[^{n}]")
            out.append({"title": f"\n# {text}", "heading": f"\n{'#' * (level + 1)} {number} {text}", "call": f"\n*{text}*", "plain": f"\n{text}",
                        "item": f"\n{number} {text}", "note": f"\n[^{number}]: {text}"}[kind])
        last = kind
    return "\n".join(out).strip() + "\n"


def page():
    """HTML; items are lists that number themselves."""
    out = ["<!DOCTYPE html><html><head><meta charset=utf-8><title>Rooms</title></head><body>"]
    open_lists = []  # types, outermost first

    def close_to(depth):
        while len(open_lists) > depth:
            open_lists.pop()
            out.append("</li></ol>")

    last = ""
    for kind, level, number, text in BLOCKS:
        if kind != "row" and last == "row":
            out.append("</table>")
        if kind == "item":
            close_to(level)
            if len(open_lists) < level:
                type_ = {"a": "a", "i": "i", "1": "1"}[number[0]]
                out.append(f'<ol type="{type_}">')
                open_lists.append(type_)
            else:
                out.append("</li>")
            out.append("<li>" + called(html.escape(text), lambda n: f"<sup>[{n}]</sup>"))
        elif kind == "plain" and open_lists:
            out.append(f"<p>{html.escape(text)}</p>")
        elif kind == "row":
            cell = "td" if last == "row" else "th"
            out += ([] if last == "row" else ["<table>"])
            out.append("<tr>" + "".join(f"<{cell}>{html.escape(c)}</{cell}>" for c in text) + "</tr>")
        else:
            close_to(0)
            body = called(html.escape(text), lambda n: f"<sup>[{n}]</sup>")
            out.append({"title": f"<h1>{body}</h1>", "heading": f"<h{level + 1}>{number} {body}</h{level + 1}>", "call": f"<p><i>{body}</i></p>",
                        "plain": f"<p>{body}</p>", "note": f"<p>[{number}] {body}</p>"}[kind])
        last = kind
    close_to(0)
    return "\n".join(out + ["</body></html>"])


def zipped(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = {"title": "Restitle", "call": "Call", "plain": "Normal", "item": "Normal", "note": "FootnoteText"}

LOOKS = {"Call": "<w:i/>", "FootnoteText": '<w:sz w:val="16"/>', "Restitle": "<w:b/>", "AnnexNo": "<w:b/>", "Heading1": "<w:b/>", "Heading2": "<w:b/>"}


def word_numbering():
    """Five lists: 1 letters, 2, 3 and 5 numbers with Roman numerals below, 4 headings 1, 1.1."""
    def level(at, format_, text):
        return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/><w:lvlText w:val="{text}"/></w:lvl>'

    numbers = level(0, "decimal", "%1.") + level(1, "lowerRoman", "%2)")
    lists = [level(0, "lowerLetter", "%1)"), numbers, numbers, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"), numbers]
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>' for i, levels in enumerate(lists, 1))
    return f"<w:numbering {W}>{abstract}" + "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(1, 6)) + "</w:numbering>"


def docx():
    def runs(text):
        out = ""
        for part in text.replace("{", "\0{").replace("}", "}\0").split("\0"):
            if part.startswith("{"):
                out += f'<w:r><w:footnoteReference w:id="{part[1:-1]}"/></w:r>'
            elif part:
                out += f'<w:r><w:t xml:space="preserve">{html.escape(part)}</w:t></w:r>'
        return out

    def paragraph(style, text, list_=None):
        numbering = f'<w:numPr><w:ilvl w:val="{list_[1]}"/><w:numId w:val="{list_[0]}"/></w:numPr>' if list_ else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{runs(text)}</w:p>'

    body, notes, last, numbers = "", "", "", iter((2, 3, 5))
    open_list = 0
    for kind, level, number, text in BLOCKS:
        if kind != "row" and last == "row":
            body += "</w:tbl>"
        if kind == "row":
            cells = "".join(f"<w:tc>{paragraph('Normal', cell)}</w:tc>" for cell in text)
            body += ("" if last == "row" else "<w:tbl>") + f"<w:tr>{cells}</w:tr>"
        elif kind == "note":
            notes += f'<w:footnote w:id="{number}">{paragraph("FootnoteText", text)}</w:footnote>'
        elif kind == "item":
            if number == "1.":
                open_list = next(numbers)
            body += paragraph("Normal", text, (1, 0) if number[0] in "ab" else (open_list, level - 1))
        elif kind == "heading":
            body += paragraph(f"Heading{level}" if number else "AnnexNo", text, (4, level - 1) if number else None)
        else:
            body += paragraph(STYLES[kind], text)
        last = kind
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>'
                     f'<w:pPr><w:spacing w:before="160"/></w:pPr><w:rPr>{LOOKS.get(id_, "")}</w:rPr></w:style>' for id_, name in
                     {"Normal": "Normal", "Restitle": "Res_title", "Call": "Call", "AnnexNo": "Annex_No", "Heading1": "heading 1",
                      "Heading2": "heading 2", "FootnoteText": "footnote text"}.items())
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' \
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' + \
            "".join(f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{type_}+xml"/>'
                    for part, type_ in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"))) + "</Types>"
    relations = "".join(f'<Relationship Id="r{i}" Type="{R}/{part}" Target="{part}.xml"/>' for i, part in enumerate(("styles", "numbering", "footnotes")))
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped({
        "[Content_Types].xml": types,
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/numbering.xml": word_numbering(),
        "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
    })
