using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

public sealed class SessionJourneys(Stage stage) : Journey(stage)
{
    private CutLine _line = null!;

    public override async ValueTask InitializeAsync()
    {
        // The client renews a minute before the end: here, at once and then every two seconds.
        var server = Keep(await LiveServer.StartAsync(("Accounts:AccessLife", "00:01:02")));
        _line = Keep(new CutLine(server));
        Home = _line.Url;
    }

    [Fact]
    public async Task A_session_is_renewed_in_the_background_and_again_and_nobody_notices()
    {
        var ada = await Visitor("Ada");
        var renewals = 0;
        var twice = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ada.Page.Response += (_, response) =>
        {
            if (response.Url.EndsWith("/session/refresh", StringComparison.Ordinal) && response.Ok && ++renewals == 2)
            {
                twice.TrySetResult();
            }
        };
        await ada.EnterAsync();
        await ada.CreateRoomAsync("renewed");

        await twice.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await ada.SayAsync("still here");
        await ada.SeesInOrderAsync("still here");
        await ada.Page.ReloadAsync();
        await ada.SeesAsync("still here");
    }

    [Fact]
    public async Task Who_lost_the_session_is_told_so_and_finds_the_draft_again()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync("lost");
        await ada.Composer.FillAsync("an unfinished thought");
        ada.Faults.LineMayFail = true;

        await ada.Context.ClearCookiesAsync();
        _line.Cut();
        _line.Restore();

        await Expect(ada.Page.GetByText("You have been signed out. Sign in to go on; your drafts are kept.")).ToBeVisibleAsync();
        await ada.SignInAsync();
        await ada.IsInRoomAsync("lost");
        await Expect(ada.Composer).ToHaveValueAsync("an unfinished thought");
    }
}
