using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.PortContracts.Search;

/// <summary>What every <see cref="IRoomIndex"/> keeps. An adapter derives from it once.</summary>
public abstract partial class RoomIndexContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RoomId _room = RoomId.New(Start);
    private IRoomIndex _index = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the store, with what was in it.</summary>
    protected abstract Task<IRoomIndex> OpenAsync();

    protected abstract Task CloseAsync();

    protected virtual Task DeleteAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync() => _index = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_room_without_an_index_has_an_empty_one()
    {
        Assert.Equal((0, 0), await State());
        await MustFind(Has("beans"));
        Assert.Empty(await _index.FindNearAsync(_room, "beans", 10, Cancel));
        await _index.EraseAsync(_room, Cancel);
    }

    [Fact]
    public async Task What_is_taken_in_is_found_newest_first_and_stays_after_a_restart()
    {
        await Take("Plant the beans", "Water the beans daily", "Peas");

        await MustFind(Has("beans"), 2, 1);
        await MustFind(Has("peas"), 3);
        await MustFind(Has("leeks"));

        await CloseAsync();
        _index = await OpenAsync();
        Assert.Equal((3, 1), await State());
        await MustFind(Has("beans"), 2, 1);
    }

    [Fact]
    public async Task Languages_are_told_the_commonest_first()
    {
        string?[] spoken = ["de", "fr", null, "fr", "en", "fr", "en"];
        var state = await _index.ApplyAsync(
            _room, [.. spoken.Select((language, i) => Document(i + 1, "beans", language))], 0, spoken.Length, Cancel);

        Assert.Equal(["fr", "en", "de"], state.Languages);
        await CloseAsync();
        _index = await OpenAsync();
        Assert.Equal(["fr", "en", "de"], (await _index.GetStateAsync(_room, Cancel)).Languages);
    }

    [Fact]
    public async Task One_that_was_closed_is_opened_again_by_whoever_asks()
    {
        await _index.CloseAsync(_room, Cancel); // There is none.
        await Take("Plant the beans");

        await _index.CloseAsync(_room, Cancel);
        await _index.CloseAsync(_room, Cancel);

        await MustFind(Has("beans"), 1);
        Assert.Equal((1, 1), await State());
    }

    [Fact]
    public async Task A_message_that_is_taken_in_again_is_as_it_reads_now_and_one_that_is_gone_is_gone()
    {
        await Take("Plant the beans", "Water the beans", "Beans");

        await _index.ApplyAsync(_room, [Document(1, "Plant the peas"), new IndexDocument(3, At(3), null), new IndexDocument(9, At(9), null)], 3, 5, Cancel);

        await MustFind(Has("beans"), 2);
        await MustFind(Has("peas"), 1);
        await MustFind(new StandsBeyond(0), 2, 1);
        Assert.Equal(5, (await _index.GetStateAsync(_room, Cancel)).Through);
    }

    [Fact]
    public async Task What_does_not_follow_on_what_is_there_changes_nothing()
    {
        await Take("Beans");

        var state = await _index.ApplyAsync(_room, [Document(2, "More beans")], 7, 9, Cancel);

        Assert.Equal(1, state.Through);
        await MustFind(Has("beans"), 1);
        state = await _index.ApplyAsync(RoomId.New(Start), [Document(2, "More beans")], 7, 9, Cancel);
        Assert.Equal(0, state.Through);
    }

    [Fact]
    public async Task Rooms_know_nothing_of_each_other_and_one_that_is_erased_is_empty()
    {
        var other = RoomId.NewGroup(Start);
        await Take("Beans");
        await _index.ApplyAsync(other, [Document(1, "Beans and peas")], 0, 1, Cancel);

        await _index.EraseAsync(_room, Cancel);

        Assert.Equal((0, 0), await State());
        await MustFind(Has("beans"));
        Assert.Single((await _index.SearchAsync(other, Query(Has("peas")), Cancel)).Hits);
        await Take("Leeks");
        await MustFind(Has("leeks"), 1);
    }

    [Fact]
    public async Task Nodes_mean_what_they_say()
    {
        await Take("red beans and green peas", "green beans", "beans red", "red and green, no pulses", "Größe der Bohnen", "人間は考える葦である", "🎉 done");

        await MustFind(new EachOf([Has("beans"), Has("green")]), 2, 1);
        await MustFind(new OneOf([Has("beans"), Has("pulses")]), 4, 3, 2, 1);
        await MustFind(new EachOf([Has("beans"), new NoneOf(Has("green"))]), 3);
        await MustFind(new NoneOf(Has("beans")), 7, 6, 5, 4);
        await MustFind(new EachOf([new NoneOf(Has("beans")), new NoneOf(Has("red"))]), 7, 6, 5);
        await MustFind(new OneOf([new NoneOf(new NoneOf(Has("beans"))), new EachOf([Has("beans"), new NoneOf(Has("red"))])]), 3, 2, 1);
        await MustFind(new OneOf([new HasPhrase(IndexField.Text, ["green", "beans"], false), new HasPhrase(IndexField.Text, ["red", "be"], true)]), 2, 1);
        await MustFind(new HasBegin(IndexField.Text, "bea"), 3, 2, 1);
        await MustFind(Has("grosse"), 5);
        await MustFind(new HasPhrase(IndexField.Text, [.. TextTerms.Of("考える").Words.Select(word => word.Term).SkipLast(1)], false), 6);
        await MustFind(Has("🎉"), 7);
        await MustFind(new HasTerm(IndexField.Text, ["beans", "pulses"]), 4, 3, 2, 1);
    }

    [Fact]
    public async Task Phrases_do_not_reach_beyond_their_order()
    {
        await Take("one two three", "two one three");

        await MustFind(new HasPhrase(IndexField.Text, ["one", "two"], false), 1);
        await MustFind(new HasPhrase(IndexField.Text, ["three", "one"], false));
        await MustFind(new HasPhrase(IndexField.Text, ["one", "three"], false), 2);
    }

    [Fact]
    public async Task Facts_and_names_are_fields_of_their_own()
    {
        var message = new IndexedMessage("plan", "~enplan", "plan b pdf", "~pdf", "aada hfile", null);
        await _index.ApplyAsync(_room, [new IndexDocument(1, At(1), message), Document(2, "hfile aada pdf")], 0, 2, Cancel);

        await MustFind(Fact("hfile"), 1);
        await MustFind(Has("hfile"), 2);
        await MustFind(new HasTerm(IndexField.Names, ["pdf"]), 1);
        await MustFind(new HasPhrase(IndexField.Names, ["b", "pdf"], false), 1);
        await MustFind(Has("pdf"), 2);
        await MustFind(Has("~enplan"), 1);
        await MustFind(new HasTerm(IndexField.Names, ["~pdf"]), 1);
    }

    [Fact]
    public async Task Places_and_times_bound_what_is_found()
    {
        await Take([.. Enumerable.Range(1, 20).Select(i => $"beans {i}")]);

        await MustFind(new EachOf([Has("beans"), new PostedIn(At(5), At(8))]), 7, 6, 5);
        await MustFind(new PostedIn(At(19), null), 20, 19);
        await MustFind(new EachOf([new StandsBeyond(18), Has("beans")]), 20, 19);
        await MustFind(new StandsBeyond(long.MaxValue));
        await MustFind(new EachOf([Has("beans"), new StandsAt([4, 9, 99])]), 9, 4);
        await MustFind(new StandsAt([]));
        await MustFind(new OneOf([new PostedIn(null, At(3)), Has("20")]), 20, 2, 1);
        await MustFind(new EachOf([Has("beans"), new NoneOf(new PostedIn(At(2), At(20)))]), 20, 1);
        await MustFind(new EachOf([new OneOf([new StandsAt([3, 5]), new StandsBeyond(19)]), new NoneOf(new OneOf([new StandsAt([5]), Has("20")]))]), 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_have_each_message_once_also_where_many_are_equal(bool byRelevance)
    {
        await _index.ApplyAsync(
            _room, [.. Enumerable.Range(1, 45).Select(i => new IndexDocument(i, At(i / 7), Document(i, i % 3 == 0 ? "beans and more of them" : "beans").Message))], 0, 45, Cancel);
        var (all, behind) = (new List<IndexHit>(), default(IndexHit?));
        while (true)
        {
            var page = await _index.SearchAsync(_room, Query(Has("beans")) with { Limit = 4, ByRelevance = byRelevance, Behind = behind }, Cancel);
            all.AddRange(page.Hits);
            behind = page.Hits[^1];
            if (!page.HasMore)
            {
                break;
            }
        }

        Assert.Equal(45, all.Select(hit => hit.Seq).Distinct().Count());
        Assert.Equal(all.Order(IndexHit.Order), all);
    }

    [Fact]
    public async Task The_best_comes_first_when_that_is_asked_for()
    {
        await Take("beans and peas", "beans " + string.Join(' ', Enumerable.Range(0, 80).Select(i => $"word{i}")), "peas", "something else");

        var best = await _index.SearchAsync(_room, Query(new OneOf([Has("beans"), Has("peas")])) with { ByRelevance = true }, Cancel);

        Assert.Equal(1, best.Hits[0].Seq);
        Assert.Equal(2, best.Hits[^1].Seq);
        Assert.True(best.Hits[0].Score > best.Hits[^1].Score);
    }

    [Fact]
    public async Task Words_with_one_slip_are_found_by_either_half()
    {
        await Take("restaurant resturant beans restaurants", "rest");

        Assert.Equal(["restaurants", "resturant"], await _index.FindNearAsync(_room, "restaurant", 10, Cancel));
        Assert.Equal(["restaurant"], await _index.FindNearAsync(_room, "restaurnat", 10, Cancel));
        Assert.Equal(["restaurant"], await _index.FindNearAsync(_room, "estaurant", 10, Cancel));
        Assert.Equal(["beans"], await _index.FindNearAsync(_room, "baens", 10, Cancel));
        Assert.Empty(await _index.FindNearAsync(_room, "rxstaurxnt", 10, Cancel));
        Assert.Single(await _index.FindNearAsync(_room, "restaurant", 1, Cancel));
    }

    [Fact]
    public async Task Many_take_in_and_search_at_once()
    {
        var rooms = Enumerable.Range(0, 30).Select(i => RoomId.New(Start.AddMinutes(i))).ToArray();

        await Task.WhenAll(rooms.Select(room => Task.Run(() => _index.ApplyAsync(room, [Document(1, "beans")], 0, 1, Cancel), Cancel)));
        var found = await Task.WhenAll(rooms.Concat(rooms).Select(room => Task.Run(() => _index.SearchAsync(room, Query(Has("beans")), Cancel), Cancel)));

        Assert.All(found, answer => Assert.Single(answer.Hits));
    }

    private static HasTerm Has(string term) => new(IndexField.Text, [term]);

    private static HasTerm Fact(string term) => new(IndexField.Facts, [term]);

    private static DateTimeOffset At(long seq) => Start.AddMinutes(seq);

    private static IndexQuery Query(IndexNode node) => new() { Node = node, Limit = 100, ByRelevance = false, AsOf = Start.AddDays(1), Most = TimeSpan.FromMinutes(1) };

    private static IndexDocument Document(long seq, string text, string? language = "en")
    {
        var terms = TextTerms.Of(text);
        return new IndexDocument(
            seq, At(seq), new IndexedMessage(string.Join(' ', terms.Words.Select(word => word.Term)), string.Join(' ', terms.Extras.Select(extra => extra.Term)), "", "", "aada", language));
    }

    private async Task<(long Through, int Languages)> State()
    {
        var state = await _index.GetStateAsync(_room, Cancel);
        return (state.Through, state.Languages.Length);
    }

    private Task<IndexState> Take(params string[] texts) =>
        _index.ApplyAsync(_room, [.. texts.Select((text, i) => Document(i + 1, text))], 0, texts.Length, Cancel);

    private async Task MustFind(IndexNode node, params long[] seqs)
    {
        var found = await _index.SearchAsync(_room, Query(node), Cancel);
        Assert.Equal(seqs, found.Hits.Select(hit => hit.Seq));
    }
}
