using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LiveChat.EndToEnd.People;

/// <summary>What went wrong in a page where nobody looks: errors in its console and exceptions that nothing caught.</summary>
internal sealed partial class Faults
{
    private readonly ConcurrentQueue<string> _all = new();

    /// <summary>The server or the line to it will be away: Chromium reports each failed request by itself.</summary>
    public bool LineMayFail { get; set; }

    /// <summary>The test itself does what the content security policy forbids.</summary>
    public bool MayBreakPolicy { get; set; }

    public bool Any => !_all.IsEmpty;

    public IEnumerable<string> All => _all;

    public void Watch(IPage page)
    {
        page.PageError += (_, error) => _all.Enqueue($"Uncaught: {error}");
        page.Crash += (_, _) => _all.Enqueue("The page crashed.");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected(message.Text))
            {
                _all.Enqueue($"Console: {message.Text} ({message.Location})");
            }
        };
    }

    /// <summary>A refusal (4xx) is an answer; that Chromium writes it to the console cannot be switched off.</summary>
    private bool Expected(string text)
    {
        return Refusal().IsMatch(text)
            || (LineMayFail && BrokenLine().IsMatch(text))
            || (MayBreakPolicy && text.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^Failed to load resource: the server responded with a status of 4\d\d ")]
    private static partial Regex Refusal();

    [GeneratedRegex("^Failed to load resource: net::ERR_|^WebSocket connection to ")]
    private static partial Regex BrokenLine();
}
