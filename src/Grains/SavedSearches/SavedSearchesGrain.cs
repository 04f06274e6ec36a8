using System.Collections.Immutable;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.SavedSearches;

[GrainType("saved-searches")]
internal sealed partial class SavedSearchesGrain(
    [PersistentState("saved-searches", GrainKeys.Chat)] IPersistentState<SavedSearchesState> searches,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<SavedSearchesGrain> logger) : Grain, ISavedSearchesGrain, IRemindable
{
    private static readonly Refusal NoSuchSearch = new(RefusalCode.NotFound, "There is no such search.");

    private CoalescedState<SavedSearchesState> _state = null!;
    private DeviceNews _devices = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private List<KeptSearch> All => searches.State.Searches;

    private IEnumerable<KeptSearch> Telling => All.Where(kept => kept.Search.Tells);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<SavedSearchesState>(this, searches);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        SetTimer();
        return Task.CompletedTask;
    }

    public async Task<Result<SavedSearch>> Add(SavedSearchWish wish)
    {
        var query = wish.Query.Trim();
        var name = SavedSearchRules.NameOf(wish.Name, query);
        if (Find(query) is { } known)
        {
            return known;
        }

        if ((SavedSearchRules.Refuse(query, wish.Offset, clock.GetUtcNow()) ?? SavedSearchRules.RefuseName(name)
            ?? SavedSearchRules.RefuseMore(All.Count, wish.Tells ? Telling.Count() : 0)) is { } refusal)
        {
            return refusal;
        }

        if (wish.Tells)
        {
            await BeWoken();
        }

        var added = new SavedSearch { Id = IdText.New(clock.GetUtcNow()), Name = name, Query = query, Tells = wish.Tells, Offset = wish.Offset };
        var since = BeginsNow(wish.Tells);
        All.Add(new KeptSearch { Search = added, Since = since, Behind = [] });
        await Commit(added);
        return added;
    }

    public async Task<Result<SavedSearch>> Change(string id, SavedSearchPatch patch)
    {
        if (All.Find(kept => kept.Search.Id == id) is not { } before)
        {
            return NoSuchSearch;
        }

        var changed = before.Search with { Name = patch.Name?.Trim() ?? before.Search.Name, Tells = patch.Tells ?? before.Search.Tells };
        var begins = changed.Tells && !before.Search.Tells;
        if ((SavedSearchRules.RefuseName(changed.Name) ?? (begins ? SavedSearchRules.RefuseMore(0, Telling.Count()) : null)) is { } refusal)
        {
            return refusal;
        }

        if (changed == before.Search)
        {
            return changed;
        }

        if (begins)
        {
            await BeWoken();
        }

        var since = begins ? BeginsNow(tells: true) : before.Since;
        var place = All.FindIndex(kept => kept.Search.Id == id); // Looks go on meanwhile, and may have changed its marks.
        All[place] = All[place] with { Search = changed, Since = since, Behind = changed.Tells && !begins ? All[place].Behind : [] };
        await Commit(changed);
        return changed;
    }

    public async Task Remove(string id)
    {
        if (All.Find(kept => kept.Search.Id == id) is { } known)
        {
            All.Remove(known);
            await Commit(known.Search, isRemoved: true);
        }
    }

    public Task<ImmutableArray<SavedSearch>> GetAll() => Task.FromResult<ImmutableArray<SavedSearch>>([.. Enumerable.Reverse(All).Select(kept => kept.Search)]);

    private SavedSearch? Find(string query) => All.Find(kept => kept.Search.Query == query)?.Search;

    /// <summary>From when on it tells; the first that does begins what was looked at.</summary>
    private DateTimeOffset BeginsNow(bool tells)
    {
        var now = clock.GetUtcNow();
        if (tells && !Telling.Any())
        {
            searches.State.Looked = LookedAt.From(now);
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()); // As messages have it.
    }

    private async Task Commit(SavedSearch search, bool isRemoved = false)
    {
        await _state.SaveAsync();
        SetTimer();
        _devices.Tell(new UserSearchChanged { User = Id, Search = search, IsRemoved = isRemoved });
    }
}
