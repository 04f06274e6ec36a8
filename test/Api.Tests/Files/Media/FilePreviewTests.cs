using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveChat.Api.Files;
using LiveChat.Api.Files.Media;

namespace LiveChat.Api.Tests.Files.Media;

/// <summary>With the real programs: where they are missing, these fail.</summary>
public sealed class FilePreviewTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";
    private const int PartSize = 5 * 1024 * 1024;

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("png", "image/png")]
    [InlineData("webp", "image/webp")]
    [InlineData("gif", "image/gif")]
    public async Task A_large_picture_has_all_variants_and_its_size_is_known(string ending, string type)
    {
        var file = await Stored("large." + ending, await Drawn.AsAsync(2500, 1250, ending));

        Assert.Equal((type, "image", 2500, 1250), (Text(file, "type"), Text(file, "kind"), Number(file, "width"), Number(file, "height")));
        Assert.True(file.GetProperty("thumb").GetBoolean());
        Assert.True(file.GetProperty("large").GetBoolean());
        Assert.False(file.TryGetProperty("page", out _));
        Assert.False(file.TryGetProperty("frames", out _));
        Assert.Equal((800, 400), await SizeOf(file, "thumb"));
        Assert.Equal((2048, 1024), await SizeOf(file, "large"));
        var placeholder = Convert.FromBase64String(Text(file, "placeholder")!);
        Assert.InRange(placeholder.Length, 20, 1024);
        Assert.Equal((20, 10), await SizeOf(placeholder));
        (await _ada.GetAsync($"{Files}/{Text(file, "id")}/page")).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_small_picture_is_not_made_larger()
    {
        var file = await Stored("small.png", Drawn.Png(90, 60));

        Assert.Equal((90, 60), await SizeOf(file, "thumb"));
        Assert.False(file.TryGetProperty("large", out _));
        (await _ada.GetAsync($"{Files}/{Text(file, "id")}/large")).MustRefuse(404, "not-found");
    }

    [Theory]
    [InlineData(1, 400, 200, 10, 10, 390, 190)]
    [InlineData(3, 400, 200, 390, 190, 10, 10)]
    [InlineData(6, 200, 400, 10, 10, 190, 390)]
    [InlineData(8, 200, 400, 10, 390, 190, 10)]
    public async Task A_picture_is_turned_as_its_camera_was_and_tells_nothing_of_where(
        int orientation, int width, int height, int redX, int redY, int blueX, int blueY)
    {
        var told = Told.Jpeg(await Drawn.AsAsync(400, 200, "jpg[strip,Q=95]"), orientation);

        var file = await Stored("photo.jpg", told);

        Assert.Equal((width, height), (Number(file, "width"), Number(file, "height")));
        var original = (await _ada.GetAsync($"{Files}/{Text(file, "id")}")).Bytes;
        var thumb = (await _ada.GetAsync($"{Files}/{Text(file, "id")}/thumb")).Bytes;
        Assert.Equal((width, height), await SizeOf(thumb));
        Assert.All([original, thumb, Convert.FromBase64String(Text(file, "placeholder")!)], picture => Assert.False(Told.Tells(picture)));
        Assert.InRange((await Drawn.PixelAsync(thumb, redX, redY)).Red, 200, 255);
        Assert.InRange((await Drawn.PixelAsync(thumb, blueX, blueY)).Blue, 200, 255);
        Assert.Equal(original.Length, Number(file, "size"));
        Assert.True(original.Length < told.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(original)), Text(file, "sha256"));
        Assert.Equal(told.Length, (await _ada.GetAsync(Files)).Must(200).GetProperty("used").GetInt32());
    }

    [Fact]
    public async Task A_picture_of_many_parts_is_stored_anew_in_parts()
    {
        byte[] noise = new byte[21 * 1024 * 1024];
        new Random(3).NextBytes(noise);
        var picture = Drawn.Png(64, 64);
        byte[] told = [.. picture[..33], .. Drawn.Chunk("tEXt", Encoding.ASCII.GetBytes(Told.Place)), .. Drawn.Chunk("IDAT", noise), .. picture[33..]];

        var file = await Stored("noise.png", told);

        var original = (await _ada.GetAsync($"{Files}/{Text(file, "id")}")).Bytes;
        Assert.Equal([.. picture[..33], .. Drawn.Chunk("IDAT", noise), .. picture[33..]], original);
    }

    [Fact]
    public async Task A_picture_that_moves_says_how_often_and_its_thumb_stands_still()
    {
        var file = await Stored("moves.gif", Drawn.Gif(3, 100, 50));

        Assert.Equal((3, 100, 50), (Number(file, "frames"), Number(file, "width"), Number(file, "height")));
        Assert.Equal((100, 50), await SizeOf(file, "thumb"));
        Assert.Equal(Drawn.Gif(3, 100, 50), (await _ada.GetAsync($"{Files}/{Text(file, "id")}")).Bytes);
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "pixels.png", Drawn.EmptyPng(65_500, 65_500) },
        { "frames.gif", Drawn.Gif(5000) },
        { "cut.png", Drawn.Png(100, 100)[..200] },
        { "script.gif", Encoding.Latin1.GetBytes("GIF89a/*\0*/=1;alert(1)//") },
        { "page.png", "<html><script>alert(1)</script>\u0001"u8.ToArray() },
        { "scan.tiff", [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
        { "layers.psd", [.. "8BPS"u8, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 3] },
        { "old.jp2", [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 20, .. "ftypjp2 "u8] },
        { "print.eps", [0xC5, 0xD0, 0xD3, 0xC6, .. "%!PS-Adobe-3.0 EPSF-3.0\n"u8, 0] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_picture_for_browsers_is_a_file_to_be_saved_and_nothing_unpacks_it(string name, byte[] bytes)
    {
        var file = await Stored(name, bytes);

        Assert.Equal(("application/octet-stream", "other"), (Text(file, "type"), Text(file, "kind")));
        Assert.All(["thumb", "large", "page", "width", "placeholder"], member => Assert.False(file.TryGetProperty(member, out _)));
        var served = await _ada.GetAsync($"{Files}/{Text(file, "id")}");
        Assert.StartsWith("attachment", served.Headers["Content-Disposition"][0], StringComparison.Ordinal);
        (await _ada.GetAsync($"{Files}/{Text(file, "id")}/thumb")).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_unpacked_is_a_picture_without_previews()
    {
        var whole = await Drawn.AsAsync(300, 200, "webp[lossless]");
        byte[] broken = [.. whole[..25], .. Enumerable.Repeat((byte)0xAA, whole.Length - 25)];

        var file = await Stored("broken.webp", broken);

        Assert.Equal(("image", 300, 200), (Text(file, "kind"), Number(file, "width"), Number(file, "height")));
        Assert.False(file.TryGetProperty("thumb", out _));
    }

    [Fact]
    public async Task A_document_has_a_picture_of_its_first_page()
    {
        var file = await Stored("paper.pdf", Pdf());

        Assert.Equal(("application/pdf", "document"), (Text(file, "type"), Text(file, "kind")));
        Assert.True(file.GetProperty("page").GetBoolean());
        Assert.False(file.TryGetProperty("thumb", out _));
        Assert.Equal((800, 1600), await SizeOf(file, "page"));
        Assert.Equal((800, 1600), (Number(file, "width"), Number(file, "height")));
        Assert.Equal(Pdf(), (await _ada.GetAsync($"{Files}/{Text(file, "id")}")).Bytes);
    }

    [Fact]
    public async Task A_variant_is_served_as_a_picture_for_ever_and_to_its_owner_only()
    {
        var file = await Stored("small.png", Drawn.Png(90, 60));
        var door = $"{Files}/{Text(file, "id")}/thumb";

        var served = await _ada.GetAsync(door);
        var known = await _ada.SendAsync(HttpMethod.Get, door, null, ("If-None-Match", served.Headers["ETag"][0]));

        Assert.Equal(["image/webp"], served.Headers["Content-Type"]);
        Assert.Equal(["nosniff"], served.Headers["X-Content-Type-Options"]);
        Assert.Equal(["sandbox; default-src 'none'; frame-ancestors 'none'"], served.Headers["Content-Security-Policy"]);
        Assert.Equal(["max-age=31536000, private, immutable"], served.Headers["Cache-Control"]);
        Assert.Equal((304, 0), ((int)known.Status, known.Bytes.Length));
        foreach (var word in (string[])["original", "Thumb", "thumbs", "1"])
        {
            (await _ada.GetAsync($"{Files}/{Text(file, "id")}/{word}")).MustRefuse(404, "not-found");
        }

        var foreign = await _bob.GetAsync(door);
        foreign.MustRefuse(404, "not-found");
        Assert.Equal((await _bob.GetAsync($"{Files}/00000000000000000000000000/thumb")).Bytes, foreign.Bytes);
        (await _ada.DeleteAsync($"{Files}/{Text(file, "id")}")).Must(204);
        (await _ada.GetAsync(door)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task Nothing_is_left_of_what_pictures_were_worked_on_in()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-test-");
        await using var server = await ChatServer.StartAsync(("LiveChat:Files:Previews:Folder", folder.FullName));
        using var ada = await ApiClient.SignUpAsync(server, "ada");

        Assert.True((await Stored("small.png", Drawn.Png(90, 60), ada)).GetProperty("thumb").GetBoolean());

        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task A_server_that_makes_none_still_knows_and_cleans_pictures()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Files:Previews:AtOnce", "0"));
        using var ada = await ApiClient.SignUpAsync(server, "ada");

        var file = await Stored("small.png", Told.Png(Drawn.Png(90, 60), 1), ada);

        Assert.Equal(("image", 90, 60), (Text(file, "kind"), Number(file, "width"), Number(file, "height")));
        Assert.False(file.TryGetProperty("thumb", out _));
        Assert.False(Told.Tells((await ada.GetAsync($"{Files}/{Text(file, "id")}")).Bytes));
    }

    private async Task<JsonElement> Stored(string name, byte[] bytes, ApiClient? by = null)
    {
        var who = by ?? _ada;
        var id = (await who.PostAsync(Files, new { name, size = bytes.Length })).Must(201).GetProperty("id").GetString();
        foreach (var (number, part) in bytes.Chunk(PartSize).Index())
        {
            (await who.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/{number + 1}", new ByteArrayContent(part))).Must(204);
        }

        var finished = (await who.PostAsync($"{Files}/{id}/finish")).Must(200);
        Assert.Equal(finished.GetRawText(), (await who.PostAsync($"{Files}/{id}/finish")).Must(200).GetRawText());
        return finished;
    }

    private async Task<(int Width, int Height)> SizeOf(JsonElement file, string variant) =>
        await SizeOf((await _ada.GetAsync($"{Files}/{Text(file, "id")}/{variant}")).Bytes);

    private static async Task<(int Width, int Height)> SizeOf(byte[] webp)
    {
        using var window = new Window(new MemoryStream(webp));
        var shape = await PictureCopy.CopyAsync(FileTypes.Of(webp).Type, window, new MemoryStream(), Cancel);
        return (shape!.Value.Width, shape.Value.Height);
    }

    private static byte[] Pdf() => Encoding.ASCII.GetBytes(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\(1\))>>>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 600]/Contents 4 0 R>>endobj
        4 0 obj<</Length 24>>stream
        1 0 0 rg 0 0 300 600 re f
        endstream endobj
        trailer<</Root 1 0 R>>
        """);

    private static string? Text(JsonElement file, string member) => file.GetProperty(member).GetString();

    private static int Number(JsonElement file, string member) => file.GetProperty(member).GetInt32();
}
