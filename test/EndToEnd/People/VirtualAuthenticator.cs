namespace LiveChat.EndToEnd.People;

/// <summary>A fingerprint reader that Chromium pretends to have, with a finger that is always right.</summary>
internal static class VirtualAuthenticator
{
    public static async Task PlugInAsync(Person person)
    {
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
