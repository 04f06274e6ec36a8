using LiveChat.Grains.Accounts;
using LiveChat.Grains.Activity;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.SavedSearches;

/// <summary>Somebody with an account, whose searches look when a test says so, as their own reminder does: on Orleans reminders go by real time.</summary>
internal sealed class Searcher(ChatSilo silo, UserId id)
{
    public UserId Id { get; } = id;

    public ISavedSearchesGrain Searches => silo.Grains.SavedSearches(Id);

    public static async Task<Searcher> Comes(ChatSilo silo, string name)
    {
        var id = await silo.Person(name);
        var registered = await silo.Grains.Account(id).Register(new AccountRegistration { Name = name + id.Value, PasswordHash = "hash" });
        Assert.True(registered.Succeeded, registered.Refusal?.Detail);
        return new Searcher(silo, id);
    }

    public async Task<SavedSearch> Wants(string query, string? name = null, bool tells = true)
    {
        var saved = await Searches.Add(new SavedSearchWish { Query = query, Name = name, Tells = tells });
        Assert.True(saved.Succeeded, saved.Refusal?.Detail);
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        return saved.Value;
    }

    /// <summary>What is in the activity after another look, the last first.</summary>
    public async Task<long[]> Looks()
    {
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Searches.Look();
        return [.. (await Activity()).Entries.Select(entry => entry.Seq)];
    }

    public async Task<ActivityPage> Activity() => (await silo.Grains.Activity(Id).GetPage(new ActivityQuery { Limit = 50 })).Value!;

    public Task Tick() => Searches.AsReference<IRemindable>().ReceiveReminder("look", default);

    public async Task<bool> HasReminder() => await silo.Reminders.ReadRow(Searches.GetGrainId(), "look") is not null;
}
