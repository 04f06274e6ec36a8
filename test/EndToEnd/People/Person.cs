using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.People;

/// <summary>Someone at a browser of their own, who sees roles and names and does what people do.</summary>
internal sealed partial class Person
{
    public const float Patience = 30_000;
    public const string Password = "correct horse battery";

    /// <summary>A script that ends when the fonts are there and nothing fades or slides any more.</summary>
    public const string AllIsStill =
        """
        () => Promise.all([
          document.fonts.ready,
          ...document.getAnimations()
            .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
            .map((each) => each.finished.catch(() => undefined)),
        ]).then(() => undefined)
        """;

    private readonly IBrowserContext _context;

    private Person(IBrowserContext context, IPage page, string name, string displayName, Faults faults)
    {
        _context = context;
        Page = page;
        Name = name;
        DisplayName = displayName;
        Faults = faults;
        faults.Watch(page);
    }

    public string Name { get; }

    public string DisplayName { get; }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    public Faults Faults { get; }

    public static async Task<Person> ArriveAsync(Chrome chrome, Uri home, string name, string displayName, Look look)
    {
        var context = await chrome.Browser.NewContextAsync(look.ToOptions(home));
        context.SetDefaultTimeout(Patience);
        if (Places.Trace)
        {
            await context.Tracing.StartAsync(new() { Snapshots = true, Title = displayName });
        }

        return new Person(context, await context.NewPageAsync(), name, displayName, new Faults());
    }

    /// <summary>Closes the browser.</summary>
    /// <param name="story">When it went wrong: under which name the picture, and the trace if there is one, are kept.</param>
    public async Task LeaveAsync(string? story)
    {
        if (story is not null)
        {
            Directory.CreateDirectory(Places.Shots);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Places.Shots, $"{story}.png") });
            if (Places.Trace)
            {
                await _context.Tracing.StopAsync(new() { Path = Path.Combine(Places.Shots, $"{story}.zip") });
            }
        }

        await _context.CloseAsync();
    }

    /// <summary>Signs up without the form, which has journeys of its own, and opens a page.</summary>
    public async Task EnterAsync()
    {
        await EnrolAsync();
        await Page.GotoAsync("/");
        await IsInAsync();
    }

    /// <summary>Signs up, with no page open.</summary>
    public async Task EnrolAsync()
    {
        var answer = await _context.APIRequest.PostAsync(
            "/api/v1/session/sign-up",
            new() { DataObject = new { name = Name, password = Password, displayName = DisplayName } });
        Assert.True(answer.Ok, $"Sign-up: {answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>Signs in without the form.</summary>
    public async Task ReturnAsync()
    {
        var answer = await _context.APIRequest.PostAsync("/api/v1/session", new() { DataObject = new { name = Name, password = Password } });
        Assert.True(answer.Ok, $"Sign-in: {answer.Status} {await answer.TextAsync()}");
        await Page.GotoAsync("/");
        await IsInAsync();
    }

    /// <summary>Takes a picture when fonts and fades are done.</summary>
    public async Task PortrayAsync(string path, bool whole = false)
    {
        await Page.EvaluateAsync(AllIsStill);
        await Page.ScreenshotAsync(new() { Path = path, Caret = ScreenshotCaret.Hide, FullPage = whole });
    }

    public async Task SignUpAsync(string password = Password)
    {
        await Page.GetByLabel("User name").FillAsync(Name);
        await Page.GetByLabel("Display name").FillAsync(DisplayName);
        await PasswordField.FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
    }

    public async Task SignInAsync(string password = Password)
    {
        await Page.GetByLabel("User name").FillAsync(Name);
        await PasswordField.FillAsync(password);
        await Button("Sign in").ClickAsync();
    }

    public async Task SignOutAsync()
    {
        await ServerMenu.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
    }

    public ILocator PasswordField => Page.GetByLabel("Password", new() { Exact = true });

    /// <summary>On a narrow screen it is a drawer, and hidden while it is shut.</summary>
    public ILocator Sidebar => Page.GetByRole(AriaRole.Navigation, new() { Name = "Rooms and navigation", IncludeHidden = true });

    public ILocator ServerMenu => Sidebar.GetByRole(AriaRole.Button, new() { Name = "Menu of" });

    /// <summary>The rooms are there and the connection stands.</summary>
    public async Task IsInAsync()
    {
        await Expect(Sidebar.GetByText("Connected", new() { Exact = true })).ToBeAttachedAsync();
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<Person> SecondTabAsync()
    {
        var tab = new Person(_context, await _context.NewPageAsync(), Name, DisplayName, Faults);
        await tab.Page.GotoAsync(Page.Url);
        await tab.IsInAsync();
        return tab;
    }
}
