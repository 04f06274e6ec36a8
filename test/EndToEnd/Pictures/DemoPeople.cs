namespace LiveChat.EndToEnd.Pictures;

/// <summary>Who works at the made-up place that the pictures show.</summary>
internal static class DemoPeople
{
    public const string Viewer = "maya";

    public static readonly (string Name, string DisplayName)[] All =
    [
        ("maya", "Maya Lindqvist"),
        ("amara", "Amara Okafor"),
        ("tomas", "Tomás Herrera"),
        ("yuki", "Yuki Tanaka"),
        ("layla", "Layla Haddad"),
        ("jonas", "Jonas Weber"),
        ("priya", "Priya Raman"),
        ("kofi", "Kofi Mensah"),
        ("sofia", "Sofia Rossi"),
    ];

    /// <summary>Those who have a browser open while the pictures are taken.</summary>
    public static readonly string[] Online = ["amara", "tomas", "layla", "priya"];
}
