using System.Text.RegularExpressions;

namespace LiveChat.EndToEnd.People;

internal sealed partial class Person
{
    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message to" });

    public ILocator Timeline => Page.GetByRole(AriaRole.Log);

    public ILocator Messages => Timeline.GetByRole(AriaRole.Article);

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text });

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    public async Task SaysAsync(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await SayAsync(text);
        }
    }

    public async Task SeesAsync(string text)
    {
        await Expect(Message(text)).ToBeVisibleAsync();
    }

    /// <summary>Of the messages with one of these texts: exactly these, once each, in this order.</summary>
    public async Task SeesInOrderAsync(params string[] texts)
    {
        await Expect(Messages.Filter(new() { HasTextRegex = AnyOf(texts) })).ToContainTextAsync(texts);
    }

    /// <summary>The order in which this person sees them.</summary>
    public async Task<string[]> OrderOfAsync(string[] texts)
    {
        var any = AnyOf(texts);
        await Expect(Messages.Filter(new() { HasTextRegex = any })).ToHaveCountAsync(texts.Length);
        await Expect(Messages.Filter(new() { HasTextRegex = Undecided() })).ToHaveCountAsync(0);
        var shown = await Messages.AllInnerTextsAsync();
        return [.. shown.SelectMany(text => any.Matches(text)).Select(match => match.Value)];
    }

    /// <summary>What is marked as on its way, waiting or not confirmed.</summary>
    [GeneratedRegex("Waiting for the connection|Sending…|Not confirmed|Not sent")]
    private static partial Regex Undecided();

    private static Regex AnyOf(string[] texts) => new(string.Join('|', texts.Select(Regex.Escape)));
}
