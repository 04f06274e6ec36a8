namespace LiveChat.EndToEnd.Pictures;

/// <summary>What was said there, and when: on Wednesday the 16th or Thursday the 17th of September 2026.</summary>
internal static class DemoTalk
{
    public const string Shown = "tide-app";

    public static readonly DemoRoom[] Rooms =
    [
        new(Shown, "Version 2 goes to the harbours on Thursday at 14:00", IsPrivate: false, Unread: 0,
            ["maya", "amara", "tomas", "yuki", "layla", "jonas", "priya", "kofi"],
            [
                new("amara", "16 15:02", "The new tide tables are in: 214 harbours, all checked against last year."),
                new("tomas", "16 15:04", "Beautiful. The map loads in under a second on my old phone now."),
                new("tomas", "16 15:04", "I'll keep an eye on the battery over night."),
                new("jonas", "16 16:47", "Release notes are ready for a last look: https://notes.harbourlab.example/tide/2.0"),
                new("priya", "17 08:58", "Morning! Battery first: 3 % over nine hours with the map open. That was 11 % before."),
                new("maya", "17 09:01", "That is the best news I could wake up to 🎉"),
                new("yuki", "17 09:06", "横浜港の潮位データを確認しました。問題ありません。"),
                new("yuki", "17 09:06", "(Yokohama is fine. I checked the spring tides by hand as well.)"),
                new("layla", "17 09:12", "راجعتُ الترجمة العربية كاملةً، وكل الشاشات تظهر من اليمين إلى اليسار كما ينبغي."),
                new("amara", "17 09:15", "Thank you, both. Then only two things are left on my list:\n1. the switch for metres and feet\n2. the warning when a forecast is older than a day"),
                new("kofi", "17 09:18", "The switch is merged. I take the warning, give me until eleven."),
                new("jonas", "17 09:21", "Do we say “out of date” or “from yesterday”?"),
                new("maya", "17 09:22", "From yesterday, please. It tells people what to do: look again."),
                new("maya", "17 09:22", "And let us meet at 13:30, so that nobody has to hurry."),
                new("priya", "17 09:24", "13:30 works. I bring the checklist, Kofi brings the cake."),
            ]),
        new("design", "How it looks and why", IsPrivate: false, Unread: 3,
            ["maya", "layla", "jonas", "sofia", "amara"],
            [
                new("sofia", "16 11:20", "New icons for the wind are in the shared folder."),
                new("layla", "17 08:40", "The arrows read well from both sides now."),
                new("jonas", "17 08:44", "Contrast is fine in the dark theme too."),
                new("sofia", "17 09:10", "Last one: shall the pier be blue or grey?"),
            ]),
        new("field-notes", "What we see out there", IsPrivate: false, Unread: 0,
            ["maya", "kofi", "tomas", "yuki"],
            [new("kofi", "16 18:30", "Tema harbour: the gauge on the east wall reads 4 cm high. I told the port.")]),
        new("helpdesk", "Questions from harbours", IsPrivate: false, Unread: 12,
            ["maya", "priya", "tomas", "amara", "sofia"],
            [
                .. Enumerable.Range(0, 12).Select(place => new DemoLine(
                    place % 2 == 0 ? "priya" : "sofia", $"17 08:{10 + place * 3}", $"Question {place + 1} of this morning is answered.")),
            ]),
        new("kitchen", "Cake, coffee and the dishwasher", IsPrivate: false, Unread: 1,
            ["maya", "amara", "tomas", "yuki", "layla", "jonas", "priya", "kofi", "sofia"],
            [new("kofi", "17 09:20", "Carrot or lemon? Vote before ten.")]),
        new("budget-2027", "Numbers that are not ready", IsPrivate: true, Unread: 0,
            ["maya", "amara", "jonas"],
            [new("jonas", "16 10:00", "First draft is up.")]),
    ];

    /// <summary>When the pictures are taken.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 17, 9, 26, 0, TimeSpan.FromHours(2));

    public static DateTimeOffset At(string moment)
    {
        var parts = moment.Split(' ', ':').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new DateTimeOffset(2026, 9, parts[0], parts[1], parts[2], 0, TimeSpan.FromHours(2));
    }
}

internal sealed record DemoLine(string By, string At, string Text);

/// <param name="Unread">How many of the last messages the viewer has not seen.</param>
internal sealed record DemoRoom(string Name, string Topic, bool IsPrivate, int Unread, string[] Members, DemoLine[] Lines);
