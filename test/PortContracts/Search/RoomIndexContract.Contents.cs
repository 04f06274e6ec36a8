using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.PortContracts.Search;

/// <summary>What files say is found as what their message says.</summary>
public abstract partial class RoomIndexContract
{
    [Fact]
    public async Task What_files_say_counts_as_what_the_message_says_also_where_it_must_not_be()
    {
        await TakeWithFiles(("beans and peas", ""), ("see here", "green beans in May"), ("beans", "leeks"), ("beans in May", ""));

        await MustFind(Has("beans"), 4, 3, 2, 1);
        await MustFind(new EachOf([Has("see"), Has("beans")]), 2);
        await MustFind(new EachOf([Has("beans"), Has("leeks")]), 3);
        await MustFind(new EachOf([Has("beans"), new NoneOf(Has("leeks"))]), 4, 2, 1);
        await MustFind(new NoneOf(Has("beans")));
        await MustFind(new NoneOf(new EachOf([Has("beans"), Has("may")])), 3, 1);
        await MustFind(new NoneOf(new OneOf([Has("peas"), Has("may")])), 3);
        await MustFind(new OneOf([Has("leeks"), new EachOf([Has("may"), Has("see")])]), 3, 2);
        await MustFind(new HasBegin(IndexField.Text, "lee"), 3);
        await MustFind(new EachOf([Has("beans"), new StandsBeyond(2), new NoneOf(new HasBegin(IndexField.Text, "lee"))]), 4);
        await MustFind(new EachOf([Has("leeks"), Fact("aada")]), 3);
        await MustFind(new EachOf([Has("leeks"), Fact("hpin")]));
    }

    [Fact]
    public async Task A_phrase_is_in_the_message_or_in_a_file_and_in_no_name()
    {
        await TakeWithFiles(("see here", "green beans in May ~ red peas"), ("green", "beans"), ("green beans", ""));

        await MustFind(new HasPhrase(IndexField.Text, ["green", "beans"], false), 3, 1);
        await MustFind(new HasPhrase(IndexField.Text, ["green", "be"], true), 3, 1);
        await MustFind(new HasPhrase(IndexField.Text, ["beans", "in", "may"], false), 1);
        await MustFind(new HasPhrase(IndexField.Text, ["may", "red"], false));
        await MustFind(new HasPhrase(IndexField.Text, ["here", "green"], false));
        await MustFind(new NoneOf(new HasPhrase(IndexField.Text, ["green", "beans"], false)), 2);
        await MustFind(new HasTerm(IndexField.Names, ["beans"]));
    }

    [Fact]
    public async Task What_a_file_says_goes_with_its_message_and_comes_and_stays_while_that_changes()
    {
        await TakeWithFiles(("old words", "green beans"), ("other", "peas"));
        await _index.ApplyAsync(_room, [WithFile(1, "new words", "green beans")], 2, 3, Cancel);
        await MustFind(new EachOf([Has("new"), Has("beans")]), 1);
        await MustFind(Has("old"));

        await _index.ApplyAsync(_room, [WithFile(1, "new words", "")], 3, 3, Cancel); // It could not be read this time,
        await MustFind(Has("beans"));
        await _index.ApplyAsync(_room, [WithFile(1, "new words", "green beans")], 3, 3, Cancel); // and then it could.
        await MustFind(Has("beans"), 1);

        await _index.ApplyAsync(_room, [new IndexDocument(1, At(1), null)], 3, 4, Cancel);
        await MustFind(Has("beans"));
        await MustFind(new StandsBeyond(0), 2);
        await CloseAsync();
        _index = await OpenAsync();
        Assert.Equal(4, (await _index.GetStateAsync(_room, Cancel)).Through);
    }

    [Fact]
    public async Task A_message_weighs_what_it_says_whatever_its_files_say_and_more_than_a_file()
    {
        var book = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"word{i}"));
        await TakeWithFiles(("beans", book), ("see here", "beans " + book), ("something else", ""), ("and another thing", ""), ("peas beans peas beans leeks and more of it all", ""));

        var best = await _index.SearchAsync(_room, Query(Has("beans")) with { ByRelevance = true }, Cancel);

        Assert.Equal(2, best.Hits[^1].Seq);
        Assert.Equal([1, 2, 5], best.Hits.Select(hit => hit.Seq).Order());
        Assert.True(best.Hits[^1].Score > 0);
        await MustFind(new EachOf([Has("beans"), Has("word2999")]), 2, 1);
    }

    [Fact]
    public async Task The_words_of_files_are_forgiven_a_slip_and_their_languages_are_told()
    {
        var message = WithFile(1, "hello", "restaurant").Message! with { Language = "en", ContentLanguages = "fr de" };
        var state = await _index.ApplyAsync(_room, [new IndexDocument(1, At(1), message)], 0, 1, Cancel);

        Assert.Equal(["de", "en", "fr"], state.Languages.Order());
        Assert.Equal(["restaurant"], await _index.FindNearAsync(_room, "resturant", 10, Cancel));
        Assert.Equal(["restaurant"], await _index.FindNearAsync(_room, "estaurant", 10, Cancel));
    }

    private static IndexDocument WithFile(long seq, string text, string contents)
    {
        var document = Document(seq, text);
        return document with { Message = document.Message! with { Contents = InOrder(contents), ContentExtras = contents.Length == 0 ? "" : "~encontent" } };
    }

    private static string InOrder(string text) =>
        string.Join($" {TextTerms.Gap} ", text.Split('~').Select(piece => string.Join(' ', TextTerms.Of(piece).Words.Select(word => word.Term))));

    private Task<IndexState> TakeWithFiles(params (string Text, string Contents)[] messages) =>
        _index.ApplyAsync(_room, [.. messages.Select((message, i) => WithFile(i + 1, message.Text, message.Contents))], 0, messages.Length, Cancel);
}
