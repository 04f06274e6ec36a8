using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LiveChat.Api.Tests.Files.Texts;

/// <summary>Documents of each kind, as small as they can be.</summary>
internal static class Documents
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
    private const string Drawing = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'";
    private const string Sheet = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string Office = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";

    /// <summary>A ZIP file of members in their order.</summary>
    public static byte[] Zip(params (string Name, string Content)[] members) =>
        Zip([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Content)))], CompressionLevel.Optimal);

    public static byte[] Zip((string Name, byte[] Content)[] members, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var member = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : level).Open();
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx(string body, params (string Name, string Content)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"), .. more]);

    public static byte[] DocxSaying(string text) => Docx($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");

    public static (string Name, string Content) Footnotes(string text) =>
        ("word/footnotes.xml", $"<w:footnotes {Word}><w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>");

    public static byte[] Xlsx(string shared, string inline) => Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", $"<workbook {Sheet}/>"),
        ("xl/sharedStrings.xml", $"<sst {Sheet}><si><t>{shared}</t><rPh sb='0' eb='1'><t>spoken</t></rPh></si></sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Sheet}><sheetData><row><c t='n'><v>42</v></c><c t='inlineStr'><is><r><t>{inline}</t></r></is></c></row></sheetData></worksheet>"));

    public static byte[] Pptx(params string[] slides) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("ppt/presentation.xml", $"<p:presentation {Drawing}/>"),
        .. slides.Select((text, i) => ($"ppt/slides/slide{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml", $"<p:sld {Drawing}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>")).Reverse(),
        ("ppt/notesSlides/notesSlide1.xml", $"<p:notes {Drawing}><a:p><a:r><a:t>notes</a:t></a:r></a:p></p:notes>"),
    ]);

    /// <param name="kind"><c>text</c>, <c>spreadsheet</c> or <c>presentation</c>.</param>
    /// <param name="body">What is in it.</param>
    public static byte[] OpenDocument(string kind, string body) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument." + kind),
        ("content.xml", $"<office:document-content {Office}><office:automatic-styles>style</office:automatic-styles><office:body>{body}</office:body></office:document-content>"));

    /// <summary>One page that says one line of ASCII.</summary>
    public static byte[] Pdf(string text)
    {
        var page = $"BT /F1 24 Tf 72 720 Td ({text}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            $"<</Length {page.Length}>>\nstream\n{page}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = objects.Select((content, i) =>
        {
            var at = pdf.Length;
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
            return $"{at:0000000000} 00000 n \n";
        }).ToArray();
        var list = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places)}trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{list}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
