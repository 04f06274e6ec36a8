using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.People;

/// <summary>The Chromium of this machine, without a window.</summary>
internal sealed class Chrome : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private Chrome(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chrome> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Person.Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Places.Chromium(),
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--font-render-hinting=none",
            ],
        });
        return new Chrome(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
