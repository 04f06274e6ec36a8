using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>Draws the picture of the README, and every screen for those who look at the client.</summary>
internal static class Gallery
{
    public static async Task<int> DrawPictureAsync()
    {
        await using var server = await DemoServer.StartAsync();
        await using var chrome = await Chrome.LaunchAsync();
        await using var company = await Company.GatherAsync(chrome, server);
        var viewer = await company.SeatAsync(DemoPeople.Viewer, new Look { Width = 1440, Height = 900, Still = true });

        await viewer.OpenAsync(DemoTalk.Shown);
        await viewer.OpenMembersAsync();
        await company.WriteAsync("priya", DemoTalk.Shown);
        await Expect(viewer.Page.GetByText("Priya Raman is writing…")).ToBeVisibleAsync();
        await viewer.PortrayAsync(Places.ReadmePicture);
        Console.WriteLine(Places.ReadmePicture);
        return 0;
    }

    public static async Task<int> DrawShotsAsync()
    {
        var folder = Path.Combine(Places.Shots, "screens");
        await using var server = await DemoServer.StartAsync();
        await using var chrome = await Chrome.LaunchAsync();
        await using var company = await Company.GatherAsync(chrome, server);
        await DemoPrivate.FillAsync(company);
        foreach (var width in (int[])[360, 768, 1440])
        {
            foreach (var theme in (string[])["light", "dark", "rtl"])
            {
                var look = new Look
                {
                    Width = width, Height = width < 500 ? 780 : 900, Touch = width < 500, Dark = theme == "dark", Still = true,
                };
                await new Tour(company, look, theme == "rtl", Path.Combine(folder, $"{width}-{theme}")).GoAsync();
                Console.WriteLine($"{folder}/{width}-{theme}");
            }
        }

        return 0;
    }
}
