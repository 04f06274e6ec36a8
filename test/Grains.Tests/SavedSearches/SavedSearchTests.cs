using LiveChat.Grains.Push;
using LiveChat.Grains.SavedSearches;

namespace LiveChat.Grains.Tests.SavedSearches;

/// <summary>People keep searches, as many as they may.</summary>
public sealed class SavedSearchTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private Searcher _ada = null!;

    public async ValueTask InitializeAsync() => _ada = await Searcher.Comes(silo, "ada");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task They_are_there_after_a_restart_the_last_first_with_other_names_and_without_those_that_were_removed()
    {
        var beans = await _ada.Wants(" beans -peas ", tells: false);
        var peas = await _ada.Wants("peas", "All about peas");
        var leeks = await _ada.Wants("leeks");
        Assert.Equal(("beans -peas", "beans -peas", false), (beans.Name, beans.Query, beans.Tells));
        Assert.Equal("Beans", (await _ada.Searches.Change(beans.Id, new SavedSearchPatch { Name = " Beans " })).Value!.Name);
        await _ada.Searches.Remove(leeks.Id);
        await _ada.Searches.Remove(leeks.Id);

        await silo.Restart();

        Assert.Equal([peas, beans with { Name = "Beans" }], await _ada.Searches.GetAll());
        Assert.Equal(RefusalCode.NotFound, (await _ada.Searches.Change(leeks.Id, new SavedSearchPatch { Name = "Leeks" })).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_query_again_is_the_one_there_is()
    {
        var first = await _ada.Wants("beans", "Beans", tells: false);

        Assert.Equal(first, await _ada.Wants(" beans", "Other", tells: true));
        Assert.Single(await _ada.Searches.GetAll());
    }

    [Theory]
    [InlineData("", RefusalCode.SearchQueryInvalid)]
    [InlineData("   ", RefusalCode.SearchQueryInvalid)]
    [InlineData("-", RefusalCode.SearchQueryInvalid)]
    [InlineData("\"beans", null)]
    [InlineData("from:me", null)]
    public async Task A_query_looks_for_something(string query, RefusalCode? refused) =>
        Assert.Equal(refused, (await _ada.Searches.Add(new SavedSearchWish { Query = query })).Refusal?.Code);

    [Fact]
    public async Task A_query_has_at_most_a_thousand_characters_and_a_name_one_to_eighty()
    {
        Assert.Equal(RefusalCode.SearchQueryInvalid, await Refusal(new string('b', 1_001)));
        var longest = await _ada.Wants(new string('b', 1_000));
        Assert.Equal(80, longest.Name.Length);
        Assert.Equal(RefusalCode.SearchNameInvalid, await Refusal("beans", new string('n', 81)));
        Assert.Equal(RefusalCode.SearchNameInvalid, await Refusal("beans", " "));
        Assert.Null(await Refusal("beans", new string('n', 80)));
        Assert.Equal(RefusalCode.SearchNameInvalid, (await _ada.Searches.Change(longest.Id, new SavedSearchPatch { Name = "" })).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await _ada.Searches.Add(new SavedSearchWish { Query = "peas", Offset = 841 })).Refusal?.Code);
        Assert.Equal(79, (await _ada.Wants(new string('b', 79) + "🌱🌱", tells: false)).Name.Length);

        async Task<RefusalCode?> Refusal(string query, string? name = null) =>
            (await _ada.Searches.Add(new SavedSearchWish { Query = query, Name = name })).Refusal?.Code;
    }

    [Fact]
    public async Task Fifty_are_kept_and_twenty_of_them_tell()
    {
        for (var i = 0; i < 20; i++)
        {
            await _ada.Wants($"telling{i}");
        }

        Assert.Equal(RefusalCode.SearchesTellingFull, (await _ada.Searches.Add(new SavedSearchWish { Query = "one more", Tells = true })).Refusal?.Code);
        for (var i = 20; i < 50; i++)
        {
            await _ada.Wants($"silent{i}", tells: false);
        }

        Assert.Equal(RefusalCode.SearchesFull, (await _ada.Searches.Add(new SavedSearchWish { Query = "one more" })).Refusal?.Code);
        Assert.True((await _ada.Searches.Add(new SavedSearchWish { Query = "telling0" })).Succeeded);
        var all = await _ada.Searches.GetAll();
        Assert.Equal(RefusalCode.SearchesTellingFull, (await _ada.Searches.Change(all[0].Id, new SavedSearchPatch { Tells = true })).Refusal?.Code);
        Assert.True((await _ada.Searches.Change(all[^1].Id, new SavedSearchPatch { Tells = false })).Succeeded);
        Assert.True((await _ada.Searches.Change(all[0].Id, new SavedSearchPatch { Tells = true })).Succeeded);
        await _ada.Searches.Remove(all[^1].Id);
        Assert.True((await _ada.Searches.Add(new SavedSearchWish { Query = "one more" })).Succeeded);
    }

    [Fact]
    public async Task There_is_a_reminder_only_while_one_tells()
    {
        var search = await _ada.Wants("beans", tells: false);
        Assert.False(await _ada.HasReminder());
        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Tells = true });
        Assert.True(await _ada.HasReminder());
        await _ada.Tick();
        Assert.True(await _ada.HasReminder());

        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Tells = false });
        await _ada.Tick();

        Assert.False(await _ada.HasReminder());
        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Tells = true });
        Assert.True(await _ada.HasReminder());
        await silo.Restart();
        await _ada.Searches.Remove(search.Id);
        await _ada.Tick();
        Assert.False(await _ada.HasReminder());
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_kept()
    {
        silo.Storage.FailWrite = (name, _) => name == "saved-searches" ? new IOException("full") : null;
        await Assert.ThrowsAnyAsync<Exception>(() => _ada.Searches.Add(new SavedSearchWish { Query = "beans" }));
        silo.Storage.FailWrite = null;

        Assert.Empty(await _ada.Searches.GetAll());
    }

    [Fact]
    public async Task All_devices_are_told()
    {
        var device = await silo.FrontEnd();
        await silo.Grains.User(_ada.Id).Attach(device.Id);

        var search = await _ada.Wants("beans", tells: false);
        Assert.Equal((search, false), Told(await device.Next<UserSearchChanged>()));
        await _ada.Searches.Change(search.Id, new SavedSearchPatch { Name = "Beans" });
        Assert.Equal((search with { Name = "Beans" }, false), Told(await device.Next<UserSearchChanged>()));
        await _ada.Searches.Remove(search.Id);
        Assert.Equal((search with { Name = "Beans" }, true), Told(await device.Next<UserSearchChanged>()));
    }

    private static (SavedSearch, bool) Told(UserSearchChanged change) => (change.Search, change.IsRemoved);
}
