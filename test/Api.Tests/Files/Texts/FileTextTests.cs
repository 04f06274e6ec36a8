using System.Globalization;
using System.IO.Compression;
using System.Text;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Files;
using LiveChat.PortContracts.Files;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Files.Texts;

/// <summary>What is kept of the words in files, with the real programs: where they are missing, these fail.</summary>
public sealed class FileTextTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MemoryFileStore Store => (MemoryFileStore)_server.Services.GetRequiredService<IFileStore>();

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_document_of_words_is_read_with_its_notes_and_without_what_was_deleted()
    {
        var docx = Documents.Docx(
            "<w:p><w:r><w:t>Plant</w:t></w:r><w:r><w:t xml:space='preserve'> the </w:t></w:r><w:r><w:tab/><w:t>beans</w:t><w:delText>peas</w:delText></w:r></w:p>"
                + "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
            Documents.Footnotes("in May"));

        await MustSay("plan.docx", docx, OpenXml + "wordprocessingml.document", "Plant the  beans\nonce\nin May\n");
    }

    [Fact]
    public Task A_table_is_read_cell_by_cell() =>
        MustSay("plan.xlsx", Documents.Xlsx("beans", "peas"), OpenXml + "spreadsheetml.sheet", "beans\npeas\n");

    [Fact]
    public Task Slides_are_read_in_their_order_and_then_their_notes() => MustSay(
        "plan.pptx", Documents.Pptx([.. Enumerable.Range(1, 11).Select(i => $"slide{i}")]), OpenXml + "presentationml.presentation",
        string.Concat(Enumerable.Range(1, 11).Select(i => $"slide{i}\n")) + "notes\n");

    [Theory]
    [InlineData("text")]
    [InlineData("spreadsheet")]
    [InlineData("presentation")]
    public Task An_open_document_is_read(string kind) => MustSay(
        "plan." + kind,
        Documents.OpenDocument(
            kind,
            "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Gar<text:span>den</text:span></text:h><text:p>the<text:s/>beans"
                + "<office:annotation><text:p>remark</text:p></office:annotation></text:p>"),
        OpenDocument + kind, "Garden\nthe beans\n");

    [Fact]
    public Task A_pdf_is_read() => MustSay("plan.pdf", Documents.Pdf("Plant the beans"), "application/pdf", "Plant the beans\n");

    [Fact]
    public async Task Text_is_text_in_utf_8_and_with_a_mark_in_utf_16()
    {
        await MustSay("a.txt", Encoding.UTF8.GetBytes("\uFEFFfür alle 🌱\r\n\tja"), "text/plain", "für alle 🌱\n ja");
        await MustSay("b.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("für alle 🌱")], "application/octet-stream", "für alle 🌱");
        await MustSay("c.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("für alle")], "application/octet-stream", "für alle");
        await MustSay("d.txt", Encoding.UTF8.GetBytes("a\u202Eb\uFFFEc\uFDD0d\u2066e"), "text/plain", "abcde");
        await MustSayNothing("e.txt", Encoding.Latin1.GetBytes("f\u00FCr alle"), "application/octet-stream");
        await MustSayNothing("f.txt", [0xFF, 0xFE, 0, 0, 65, 0, 0, 0], "application/octet-stream");
        await MustSayNothing("g.txt", [0xFF, 0xFE, 65, 0, 0, 0], "application/octet-stream");
        await MustSayNothing("h.txt", " \n \n"u8.ToArray(), "text/plain");
        await MustSayNothing("i.txt", [.. Enumerable.Repeat((byte)'a', 5000), 0xFF, 0xFE], "text/plain");
    }

    [Fact]
    public async Task Of_a_long_text_the_begin_is_kept_and_no_letter_is_cut()
    {
        var (_, text) = await Sent("long.txt", Encoding.UTF8.GetBytes("x" + string.Concat(Enumerable.Repeat("🌱", 200_000))));
        Assert.Equal(SearchedFiles.MostText - 3, Encoding.UTF8.GetByteCount(text!));
        Assert.EndsWith("🌱", text, StringComparison.Ordinal);

        (_, text) = await Sent("long.docx", Documents.DocxSaying(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"word{i} "))));
        Assert.InRange(text!.Length, SearchedFiles.MostText - 4, SearchedFiles.MostText);
        Assert.StartsWith("word0 word1 word2 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_document_is_made_of_its_file_can_be_sent()
    {
        const string Docx = OpenXml + "wordprocessingml.document";
        const string Dtd = "<!DOCTYPE w [<!ENTITY a 'beans'><!ENTITY b '&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        var whole = Documents.DocxSaying("beans");
        var deep = string.Concat(Enumerable.Repeat("<w:p>", 1_000_000));

        await MustSayNothing("entities.docx", Documents.Zip(("[Content_Types].xml", ""), ("word/document.xml", Dtd + "<w><t>&b;&x;</t></w>")), Docx);
        await MustSayNothing("deep.docx", Documents.Docx(deep), Docx);
        await MustSayNothing("open.docx", Documents.Docx("<w:p><w:t>beans"), Docx);
        await MustSayNothing("nul.docx", Documents.DocxSaying("beans\0peas"), Docx);
        await MustSayNothing("no-character.docx", Documents.DocxSaying("beans&#xFFFE;"), Docx);
        await MustSayNothing("grows.docx", Documents.DocxSaying(new string(' ', 60_000_000)), Docx);
        await MustSayNothing("attribute.docx", Documents.Docx($"<w:p w:x='{new string('x', 50_000_000)}'/>"), Docx);
        await MustSayNothing("empty.docx", Documents.Docx(""), Docx);
        await MustSayNothing("broken.docx", Changed(whole, whole.AsSpan().IndexOf("word/document.xml"u8) + "word/document.xml".Length, 0xFF), Docx);
        await MustSayNothing("encrypted.odt", Documents.Zip(("mimetype", OpenDocument + "text"), ("content.xml", "\u0001\u0002 no XML")), OpenDocument + "text");
        await MustSayNothing("nested.docx", Documents.Zip([("[Content_Types].xml", []), ("word/document.xml", whole)], CompressionLevel.NoCompression), Docx);
        await MustSayNothing("broken.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 and nothing else"), "application/pdf");
        await MustSay("turned.docx", Documents.DocxSaying("שלום \u202Ebeans"), Docx, "שלום beans\n");
    }

    [Fact]
    public async Task What_is_not_surely_a_document_is_bytes()
    {
        const string Bytes = "application/octet-stream";
        var whole = Documents.DocxSaying("beans");
        var end = whole.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var listed = whole.AsSpan().LastIndexOf("PK\u0001\u0002"u8);

        await MustSayNothing("truncated.docx", whole[..^1], Bytes);
        await MustSayNothing("longer.docx", [.. whole, 0], Bytes);
        await MustSayNothing("zip64.docx", Changed(whole, end + 10, 0xFF, 0xFF), Bytes);
        await MustSayNothing("more.docx", Changed(whole, end + 10, 9), Bytes);
        await MustSayNothing("encrypted.docx", Changed(whole, listed + 8, 1), Bytes);
        await MustSayNothing("macro.docm", Documents.Docx("", ("word/vbaProject.bin", "x")), Bytes);
        await MustSayNothing("both.docx", Documents.Docx("", ("xl/workbook.xml", "x")), Bytes);
        await MustSayNothing("plain.zip", Documents.Zip(("word/document.xml", "<t>beans</t>")), Bytes);
        await MustSayNothing("book.epub", Documents.Zip(("mimetype", "application/epub+zip"), ("content.xml", "<p>beans</p>")), Bytes);
        await MustSayNothing(
            "many.docx", Documents.Docx("", [.. Enumerable.Range(0, 10_001).Select(i => ("x" + i.ToString(CultureInfo.InvariantCulture), ""))]), Bytes);
    }

    [Fact]
    public async Task A_store_that_does_not_take_the_words_keeps_no_file_from_being_sent_and_no_door_gives_them()
    {
        var id = await Uploaded("plan.txt", "beans"u8.ToArray());
        Store.FailPuts = true;
        Assert.False((await _ada.PostAsync($"{Files}/{id}/finish")).Must(200).TryGetProperty("text", out _));
        Store.FailPuts = false;

        id = await Uploaded("plan.txt", "beans"u8.ToArray());
        Assert.True((await _ada.PostAsync($"{Files}/{id}/finish")).Must(200).GetProperty("text").GetBoolean());
        (await _ada.GetAsync($"{Files}/{id}/text")).MustRefuse(404, "not-found");
        (await _ada.PostAsync($"{Files}/{id}/link", new { variant = "text" })).MustRefuse(404, "not-found");
        Assert.Equal(10, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt32());

        (await _ada.DeleteAsync($"{Files}/{id}")).Must(204);
        Assert.Equal(0, Store.PiecesOf(new FileId(id)));
    }

    private static byte[] Changed(byte[] file, int at, params byte[] to)
    {
        byte[] changed = [.. file];
        to.CopyTo(changed, at);
        return changed;
    }

    private async Task MustSay(string name, byte[] content, string type, string text) => Assert.Equal((type, text), await Sent(name, content));

    private async Task MustSayNothing(string name, byte[] content, string type)
    {
        var (found, text) = await Sent(name, content);
        Assert.Equal((name, type, null), (name, found, text));
    }

    private async Task<(string Type, string? Text)> Sent(string name, byte[] content)
    {
        var id = await Uploaded(name, content);
        var file = (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);
        await using var stored = await Store.OpenAsync(new FileKey(new FileId(id), FileVariant.Text), null, Cancel);
        var text = stored is null ? null : await new StreamReader(stored.Content).ReadToEndAsync(Cancel);
        Assert.Equal(text is not null, file.TryGetProperty("text", out _));
        return (file.GetProperty("type").GetString()!, text);
    }

    private async Task<string> Uploaded(string name, byte[] content)
    {
        var begun = (await _ada.PostAsync(Files, new { name, size = content.Length })).Must(201);
        var id = begun.GetProperty("id").GetString()!;
        var size = begun.GetProperty("partSize").GetInt32();
        foreach (var (part, i) in content.Chunk(size).Select((part, i) => (part, i)))
        {
            (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/{i + 1}", new ByteArrayContent(part))).Must(204);
        }

        return id;
    }
}
