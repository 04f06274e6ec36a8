using System.Text.Json;
using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Polls;

/// <summary>Polls as clients ask them, vote in them and hear of them.</summary>
public sealed class PollTests
{
    private static readonly object Tea = new { poll = new { options = (string[])["Green", "Black"] } };

    [Fact]
    public async Task A_poll_is_asked_voted_on_and_closed_and_everybody_hears_it()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var his = await ben.SyncedAsync();

        await hers.ValueAsync("Send", room.Value, "c1", "Which tea?", Tea);
        await his.ValueAsync("Vote", room.Value, 3, (int[])[1]);
        await his.ValueAsync("Vote", room.Value, 3, (int[])[1]);
        await hers.ValueAsync("ClosePoll", room.Value, 3);

        var heard = await hers.ReadEventsAsync(room, 3, 5);
        Assert.Equal("""{"options":["Green","Black"]}""", heard[0].GetProperty("poll").GetRawText());
        Assert.Equal("[1]", heard[1].GetProperty("options").GetRawText());
        Assert.Equal("[0,1]", heard[1].GetProperty("counts").GetRawText());
        Assert.Equal("poll.closed", heard[2].GetProperty("type").GetString());
        Assert.Equal("poll-over", await his.RefusalAsync("Vote", room.Value, 3, (int[])[0]));
        var page = await his.ValueAsync("History", room.Value, 4, null, 10);
        var poll = Assert.Single(page.GetProperty("notes").EnumerateArray()).GetProperty("poll");
        Assert.Equal(("[0,1]", 1, "[1]"), (poll.GetProperty("counts").GetRawText(), poll.GetProperty("voters").GetInt32(), poll.GetProperty("mine").GetRawText()));
    }

    [Fact]
    public async Task Of_an_anonymous_poll_no_byte_says_who_voted_and_ones_own_devices_are_told_to_look()
    {
        await using var server = await HubServer.StartAsync();
        var (ada, ben) = (await server.SignUpAsync("ada"), await server.SignUpAsync("ben"));
        var room = await server.RoomAsync(ada, ben);
        await using var hers = await ada.SyncedAsync();
        await using var phone = await ben.SyncedAsync();
        await using var his = await ben.SyncedAsync();
        await hers.ValueAsync("Send", room.Value, "c1", "Which tea?", new { poll = new { options = (string[])["Green", "Black"], anonymous = true } });

        await his.ValueAsync("Vote", room.Value, 3, (int[])[1]);

        var heard = (await hers.ReadEventsAsync(room, 3, 4))[1];
        Assert.Equal("nobody", heard.GetProperty("by").GetString());
        Assert.DoesNotContain(ben.Id.Value, heard.GetRawText(), StringComparison.Ordinal);
        Assert.Equal($$"""[{"type":"voted","room":"{{room.Value}}","message":3}]""", (await phone.ReadPushAsync("Notices"))[0].GetRawText());
        var history = (await hers.ValueAsync("History", room.Value, null, 3, 10)).GetRawText();
        Assert.DoesNotContain(ben.Id.Value, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_voted_is_asked_page_by_page_and_not_of_what_is_secret()
    {
        await using var server = await ChatServer.StartAsync();
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var eve = await ApiClient.SignUpAsync(server, "eve");
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        (await Ask("open", new { options = (string[])["Green", "Black"] })).Must(200);
        (await Ask("secret", new { options = (string[])["Green", "Black"], anonymous = true, hidden = true, multiple = true })).Must(200);
        (await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "plain", text = "hello" })).Must(200);
        var talk = server.Grains.Room(new RoomId(room));
        await talk.Vote(new(new(ada.UserId), ServerRole.Administrator), 2, [1]);

        var voters = (await Voters(ada, 2, "option=1&limit=1")).Must(200);

        Assert.Equal("ada", Assert.Single(voters.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
        Assert.Empty((await Voters(ada, 2, "option=0")).Must(200).GetProperty("items").EnumerateArray());
        (await Voters(ada, 3, "option=0")).MustRefuse(403, "poll-secret");
        (await Voters(ada, 4, "option=0")).MustRefuse(404, "no-poll");
        (await Voters(ada, 99, "option=0")).MustRefuse(404, "message-not-found");
        (await Voters(ada, 2, "option=2")).MustRefuse(400, "poll-invalid");
        (await Voters(ada, 2, "")).MustRefuse(400, "poll-invalid");
        (await Voters(ada, 2, "option=x")).MustRefuse(400, "bad-request");
        (await Voters(ada, 2, "option=0&limit=101")).MustRefuse(400, "bad-request");
        (await Voters(eve, 2, "option=1")).MustRefuse(404, "not-found");

        Task<ApiAnswer> Ask(string clientId, object poll) => ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId, text = "Which tea?", poll });
        Task<ApiAnswer> Voters(ApiClient who, int seq, string query) => who.GetAsync($"/api/v1/rooms/{room}/messages/{seq}/votes?{query}");
    }

    [Theory]
    [InlineData("""{"options":["a"]}""", "poll-invalid")]
    [InlineData("""{"options":["a","A"]}""", "poll-invalid")]
    [InlineData("""{"options":["a",null]}""", "poll-invalid")]
    [InlineData("""{"options":["a","b"],"endsAt":1}""", "poll-invalid")]
    public async Task What_cannot_be_asked_is_refused(string poll, string code)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();

        Assert.Equal(code, await hub.RefusalAsync("Send", room.Value, "c1", "Which tea?", new { poll = JsonDocument.Parse(poll).RootElement }));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"options":"a"}""")]
    [InlineData("""{"options":null}""")]
    [InlineData("""{"options":[1,2]}""")]
    [InlineData("""{"options":["a","b"],"endsAt":"soon"}""")]
    [InlineData("""{"options":["a","b"],"multiple":1}""")]
    public async Task What_is_no_poll_is_a_bad_request(string poll)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();

        var answer = await hub.CallAsync("Send", room.Value, "c1", "Which tea?", new { poll = JsonDocument.Parse(poll).RootElement });

        Assert.StartsWith("bad-request", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"r\",1]")]
    [InlineData("[\"r\",1,1]")]
    [InlineData("[\"r\",1,[1.5]]")]
    [InlineData("[\"r\",1,[-1]]")]
    [InlineData("[\"r\",1,[99999999999]]")]
    [InlineData("[\"r\",1,[\"0\"]]")]
    [InlineData("[\"r\",1,[0,1,2,3,4,5,6,7,8,9,10]]")]
    [InlineData("[\"r\",1,[0],1]")]
    public async Task Votes_that_do_not_fit_are_a_bad_request_and_the_connection_stays(string arguments)
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        await using var hub = await ada.SyncedAsync();

        await hub.SendAsync($$"""{"type":1,"invocationId":"bad","target":"Vote","arguments":{{arguments}}}""");
        var answer = await hub.ReadAnswerAsync("bad");

        Assert.StartsWith("bad-request", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("not-found", await hub.RefusalAsync("Vote", "r", 1, (int[])[0]));
    }
}
