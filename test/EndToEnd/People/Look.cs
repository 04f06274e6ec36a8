namespace LiveChat.EndToEnd.People;

/// <summary>What someone's browser is like.</summary>
internal sealed record Look
{
    public static readonly Look Phone = new() { Width = 360, Height = 780, Touch = true };

    /// <summary>Much fits on it, so that nothing has to be scrolled.</summary>
    public static readonly Look Tall = new() { Height = 1800 };

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool Dark { get; init; }

    /// <summary>A finger and no mouse.</summary>
    public bool Touch { get; init; }

    public float Scale { get; init; } = 1;

    /// <summary>Pictures are the same every time only when nothing moves.</summary>
    public bool Still { get; init; }

    public BrowserNewContextOptions ToOptions(Uri home) => new()
    {
        BaseURL = home.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = Touch,
        IsMobile = Touch,
        DeviceScaleFactor = Scale,
        ReducedMotion = Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
        Permissions = ["clipboard-read", "clipboard-write"],
    };
}
