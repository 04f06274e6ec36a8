using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Files;

/// <summary>Parts that go into the store without the server.</summary>
public sealed class PartLinkTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";
    private const string Origin = "https://store.example";
    private const int PartSize = 5 * 1024 * 1024;

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private MemoryFileStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _store = (MemoryFileStore)_server.Services.GetRequiredService<IFileStore>();
        _store.PartOrigin = Origin;
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_file_whose_parts_came_by_both_ways_is_the_same_file()
    {
        var bytes = Bytes(PartSize + 10);
        var id = await Begin(bytes.Length);

        Assert.True(await _store.PutAtAsync(await Link(id, 2), bytes[PartSize..]));
        Assert.Equal("[2]", (await Upload(id)).GetProperty("stored").GetRawText());
        (await _ada.PostAsync($"{Files}/{id}/finish")).MustRefuse(409, "file-not-finished");
        (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/1", new ByteArrayContent(bytes[..PartSize]))).Must(204);
        (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);

        Assert.Equal(bytes, (await _ada.GetAsync($"{Files}/{id}")).Bytes);
    }

    [Fact]
    public async Task A_link_is_for_some_minutes_and_to_the_store()
    {
        var id = await Begin(10);

        var link = (await _ada.PostAsync($"{Files}/{id}/parts/1/link")).Must(200);

        Assert.StartsWith(Origin + "/", link.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(_server.Clock.GetUtcNow().AddMinutes(5).ToUnixTimeMilliseconds(), link.GetProperty("expiresAt").GetInt64());
        Assert.Equal(TimeSpan.FromMinutes(5), _store.LinkLife);
        Assert.True((await Upload(id)).GetProperty("direct").GetBoolean());
    }

    [Fact]
    public async Task A_part_of_another_length_does_not_count_and_can_be_sent_again()
    {
        _store.LooksAtLengths = false; // As a store may be that does not keep to what was signed.
        var id = await Begin(10);

        Assert.True(await _store.PutAtAsync(await Link(id, 1), Bytes(9)));
        (await _ada.PostAsync($"{Files}/{id}/finish")).MustRefuse(400, "file-part-wrong");
        Assert.Equal("[]", (await Upload(id)).GetProperty("stored").GetRawText());
        Assert.True(await _store.PutAtAsync(await Link(id, 1), Bytes(10)));

        (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);
    }

    [Fact]
    public async Task What_comes_by_a_link_when_the_file_is_whole_or_taken_away_does_not_count()
    {
        var (whole, gone) = (await Begin(10), await Begin(10));
        var (first, second) = (await Link(whole, 1), await Link(gone, 1));
        Assert.True(await _store.PutAtAsync(first, Bytes(10)));
        (await _ada.PostAsync($"{Files}/{whole}/finish")).Must(200);
        (await _ada.DeleteAsync($"{Files}/{gone}")).Must(204);

        Assert.False(await _store.PutAtAsync(first, Bytes(10, seed: 7)));
        Assert.False(await _store.PutAtAsync(second, Bytes(10)));

        Assert.Equal(Bytes(10), (await _ada.GetAsync($"{Files}/{whole}")).Bytes);
        (await _ada.PostAsync($"{Files}/{whole}/parts/1/link")).MustRefuse(409, "already-done");
        (await _ada.PostAsync($"{Files}/{gone}/parts/1/link")).MustRefuse(404, "not-found");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(10_001)]
    public async Task There_is_no_link_to_a_part_that_there_is_not(int number) =>
        (await _ada.PostAsync($"{Files}/{await Begin(10)}/parts/{number}/link")).MustRefuse(400, "file-part-wrong");

    [Fact]
    public async Task Links_are_for_the_owner_only_and_a_strangers_file_and_none_are_the_same_answer()
    {
        using var bob = await ApiClient.SignUpAsync(_server, "bob");
        using var nobody = new ApiClient(_server);
        var id = await Begin(10);

        var (foreign, absent) = (await bob.PostAsync($"{Files}/{id}/parts/1/link"), await bob.PostAsync($"{Files}/00000000000000000000000000/parts/1/link"));

        foreign.MustRefuse(404, "not-found");
        Assert.Equal(absent.Bytes, foreign.Bytes);
        (await nobody.PostAsync($"{Files}/{id}/parts/1/link")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_store_that_takes_parts_from_the_server_only_is_not_offered()
    {
        _store.PartOrigin = null;
        var id = await Begin(10);

        (await _ada.PostAsync($"{Files}/{id}/parts/1/link")).MustRefuse(409, "file-not-direct");

        Assert.False((await Upload(id)).GetProperty("direct").GetBoolean());
        Assert.DoesNotContain("connect-src", (await _ada.GetAsync("/")).Headers["Content-Security-Policy"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_may_send_to_the_store_and_nowhere_else()
    {
        Assert.EndsWith($"; connect-src 'self' {Origin}", (await _ada.GetAsync("/")).Headers["Content-Security-Policy"][0], StringComparison.Ordinal);
    }

    private async Task<string> Begin(long size) => (await _ada.PostAsync(Files, new { name = "a.bin", size })).Must(201).GetProperty("id").GetString()!;

    private async Task<Uri> Link(string id, int number) => new((await _ada.PostAsync($"{Files}/{id}/parts/{number}/link")).Must(200).GetProperty("url").GetString()!);

    private async Task<System.Text.Json.JsonElement> Upload(string id) => (await _ada.GetAsync($"{Files}/{id}/upload")).Must(200);

    private static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
