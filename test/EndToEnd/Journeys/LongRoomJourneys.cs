using System.Globalization;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

public sealed class LongRoomJourneys(Stage stage) : Journey(stage)
{
    /// <summary>Scrolls up as far as there is anything, and notes where the first message on screen stands.</summary>
    private const string ScrollUp =
        """
        async (log) => {
          const frame = () => new Promise(requestAnimationFrame);
          const top = (row) => row.getBoundingClientRect().top - log.getBoundingClientRect().top;
          const line = (row) => row.textContent.match(/Line \d+\./)[0];
          log.scrollTop = 0;
          await frame();
          await frame();
          const rows = [...log.querySelectorAll("article")];
          const row = rows.find((each) => top(each) >= 0);
          return { oldest: line(rows[0]), text: line(row), top: top(row) };
        }
        """;

    /// <summary>
    /// Watches, frame by frame, how far that message moves while older history arrives above it, until some frames after it has arrived.
    /// </summary>
    private const string WatchItLoad =
        """
        async (log, { oldest, text, top }) => {
          const rows = () => [...log.querySelectorAll("article")];
          const distance = (row) => row.getBoundingClientRect().top - log.getBoundingClientRect().top - top;
          const number = (line) => Number(line.match(/Line (\d+)\./)[1]);
          let drift = 0;
          let loaded = false;
          for (let frames = 0, after = 0; frames < 3000 && after < 20; frames++) {
            const row = rows().find((each) => each.textContent.includes(text));
            drift = Math.max(drift, row ? Math.abs(distance(row)) : 1e6);
            loaded ||= number(rows()[0].textContent) < number(oldest);
            if (loaded) after++;
            await new Promise(requestAnimationFrame);
          }
          return { loaded, drift };
        }
        """;

    private const string FirstOnScreen =
        """
        (log) => {
          const { top } = log.getBoundingClientRect();
          const row = [...log.querySelectorAll("article")].find((each) => each.getBoundingClientRect().top >= top);
          return row.textContent.match(/Line \d+\./)[0];
        }
        """;

    [Fact]
    public async Task Older_history_loads_without_moving_what_is_being_read()
    {
        const int count = 2_000;
        await LongRoom(count);
        var line = Keep(new CutLine(await Stage.SharedServerAsync()));
        var reader = await Member("Ada", door: line.Url);
        await reader.JoinAsync(Own("archive"));
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();

        for (var step = 0; step < 8; step++)
        {
            line.HoldAnswers();
            var held = await reader.Timeline.EvaluateAsync<Held>(ScrollUp);
            line.LetAnswersThrough();
            var watched = await reader.Timeline.EvaluateAsync<Watched>(WatchItLoad, new { oldest = held.Oldest, text = held.Text, top = held.Top });
            Assert.True(watched.Loaded, $"Nothing older than {held.Oldest} was loaded.");
            Assert.True(watched.Drift <= 1, $"{held.Text} moved by {watched.Drift} px in step {step}.");
        }

        await reader.Button("Jump to the latest").ClickAsync();
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();
        await Expect(reader.Button("Jump to the latest")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task New_messages_wait_below_while_someone_reads_above_and_the_pill_counts_them()
    {
        const int count = 300;
        var (room, writer) = await LongRoom(count);
        var reader = await Member("Ada");
        await reader.JoinAsync(Own("archive"));
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();
        await reader.Timeline.HoverAsync();
        await reader.Page.Mouse.WheelAsync(0, -1_000);
        await Expect(reader.Button("Jump to the latest")).ToBeVisibleAsync();
        var first = await reader.Timeline.EvaluateAsync<string>(FirstOnScreen);
        var before = await TopOf(reader, first);

        await writer.SayManyAsync(room, ["fresh one", "fresh two", "fresh three"]);

        await Expect(reader.Button("3 new messages")).ToBeVisibleAsync();
        Assert.Equal(before, await TopOf(reader, first), 1f);
        await reader.Button("3 new messages").ClickAsync();
        await Expect(reader.Message("fresh three")).ToBeInViewportAsync();
        await Expect(reader.Button("3 new messages")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_beginning_of_a_room_is_reached_and_says_so()
    {
        const int count = 150;
        await LongRoom(count);
        var reader = await Member("Ada");
        await reader.JoinAsync(Own("archive"));
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();

        var start = reader.Page.GetByRole(AriaRole.Heading, new() { Name = $"This is the beginning of #{Own("archive")}" });
        for (var tries = 0; tries < 20 && !await start.IsVisibleAsync(); tries++)
        {
            await reader.Timeline.EvaluateAsync("log => { log.scrollTop = 0; return new Promise(requestAnimationFrame); }");
        }

        await reader.Timeline.PressAsync("Home");
        await Expect(start).ToBeInViewportAsync();
        await Expect(reader.Message(Line(1))).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_address_of_an_old_message_leads_to_it_and_from_there_to_the_newest()
    {
        const int count = 300;
        await LongRoom(count);
        var reader = await Member("Ada");
        await reader.JoinAsync(Own("archive"));
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();
        var room = reader.Page.Url;

        await reader.Page.GotoAsync($"{room}/messages/{SeqOf(60)}");
        await Expect(reader.Message(Line(60))).ToBeInViewportAsync();
        await Expect(reader.Page).ToHaveURLAsync(room);
        await Expect(reader.Message(Line(count))).ToHaveCountAsync(0);
        await reader.Button("Jump to the latest").ClickAsync();
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();

        await reader.Page.GotoAsync($"{room}/messages/{SeqOf(count + 1_000)}");
        await Expect(reader.Page).ToHaveURLAsync(room);
        await Expect(reader.Messages.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_press_on_the_day_leads_to_the_beginning_and_to_any_other_day()
    {
        const int count = 300;
        await LongRoom(count);
        var reader = await Member("Ada");
        await reader.JoinAsync(Own("archive"));
        await Expect(reader.Message(Line(count))).ToBeInViewportAsync();
        await reader.Page.GotoAsync($"{reader.Page.Url}/messages/{SeqOf(2)}");

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Today. Jump to a date." }).ClickAsync();
        await reader.Dialog.GetByRole(AriaRole.Button, new() { Name = "The beginning" }).ClickAsync();
        await Expect(reader.Message(Line(1))).ToBeInViewportAsync();
        await Expect(reader.Dialog).ToHaveCountAsync(0);

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Today. Jump to a date." }).ClickAsync();
        await reader.Dialog.GetByLabel("Day").FillAsync("2001-02-03");
        await reader.Dialog.GetByRole(AriaRole.Button, new() { Name = "Jump" }).ClickAsync();
        await Expect(reader.Message(Line(1))).ToBeInViewportAsync();
    }

    /// <summary>Before the first line the room was made, and its writer joined.</summary>
    private static int SeqOf(int line) => line + 2;

    private async Task<(string Room, Caller Writer)> LongRoom(int count)
    {
        var writer = Keep(await Caller.SignUpAsync(Home, Own("writer"), "Writer"));
        var room = await writer.CreateRoomAsync(Own("archive"));
        await writer.SayManyAsync(room, Enumerable.Range(1, count).Select(Text));
        return (room, writer);
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"Line {number}.");

    /// <summary>Of different heights, so that a guess at them is wrong.</summary>
    private static string Text(int number) => Line(number) + string.Concat(Enumerable.Repeat(" And more to say about it.", number * 7 % 23));

    private static async Task<float> TopOf(Person reader, string text) => (await reader.Message(text).BoundingBoxAsync())!.Y;

    private sealed record Held
    {
        public required string Oldest { get; init; }

        public required string Text { get; init; }

        public required double Top { get; init; }
    }

    private sealed record Watched
    {
        public required bool Loaded { get; init; }

        public required double Drift { get; init; }
    }
}
