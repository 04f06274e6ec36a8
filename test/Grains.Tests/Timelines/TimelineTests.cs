using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using LiveChat.PortContracts.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Grains.Tests.Timelines;

public sealed class TimelineTests : ITimelineOwner
{
    private static readonly RoomId Room = new("room");
    private static readonly UserId Ada = new("ada");
    private static readonly UserId Bob = new("bob");

    private readonly FaultyRoomLog _log = new(new MemoryRoomLog());
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private readonly List<CommittedBatch> _batches = [];
    private readonly List<string> _losses = [];

    [Fact]
    public async Task The_first_message_is_seq_one_and_ordinal_one()
    {
        var timeline = await Open();

        var posted = await timeline.Post(Ada, new MessageDraft("c1", "hello"));

        Assert.Equal((1, 1), (posted.Value!.Seq, posted.Value.Ordinal));
        Assert.Equal(1, timeline.Head.Seq);
    }

    [Fact]
    public async Task A_change_takes_a_seq_but_no_ordinal()
    {
        var timeline = await Open();

        await timeline.Append(new MemberJoined { By = Ada, Role = RoomRole.Member });
        var posted = await timeline.Post(Ada, new MessageDraft("c1", "hello"));

        Assert.Equal((2, 1), (posted.Value!.Seq, posted.Value.Ordinal));
    }

    [Fact]
    public async Task What_comes_while_a_write_is_in_flight_goes_with_the_next_one()
    {
        var timeline = await Open();
        var gate = _log.HoldAppends();
        var sends = Enumerable.Range(0, 100).Select(i => timeline.Post(Ada, new MessageDraft($"c{i}", "x"))).ToList();

        gate.Open();
        var posted = await Task.WhenAll(sends);

        Assert.Equal(Enumerable.Range(1, 100).Select(seq => (long)seq), posted.Select(answer => answer.Value!.Seq));
        Assert.Equal([1, 99], _batches.Select(batch => batch.Entries.Length));
    }

    [Fact]
    public async Task Nobody_is_answered_or_told_before_the_store_has_it()
    {
        var timeline = await Open();
        var gate = _log.HoldAppends();

        var send = timeline.Post(Ada, new MessageDraft("c1", "x"));

        Assert.False(send.IsCompleted);
        Assert.Empty(_batches);
        Assert.Equal(0, timeline.Head.Seq);
        gate.Open();
        await send;
        Assert.Single(_batches);
    }

    [Fact]
    public async Task A_message_sent_ten_times_at_once_is_stored_once()
    {
        var timeline = await Open();
        var gate = _log.HoldAppends();
        var sends = Enumerable.Range(0, 10).Select(_ => timeline.Post(Ada, new MessageDraft("c1", "x"))).ToList();

        gate.Open();
        var posted = await Task.WhenAll(sends);

        Assert.All(posted, answer => Assert.Equal(1, answer.Value!.Seq));
        Assert.Equal(1, timeline.Head.Seq);
    }

    [Fact]
    public async Task A_message_sent_again_after_it_left_memory_gets_its_first_answer()
    {
        var timeline = await Open();
        var first = await timeline.Post(Ada, new MessageDraft("first", "x"));
        for (var i = 0; i < Timeline.WindowSize + 10; i++)
        {
            await timeline.Post(Bob, new MessageDraft($"c{i}", "x"));
        }

        var head = timeline.Head.Seq;
        var again = await timeline.Post(Ada, new MessageDraft("first", "x"));
        var conflict = await timeline.Post(Ada, new MessageDraft("first", "y"));

        Assert.Equal(first.Value!.Seq, again.Value!.Seq);
        Assert.Equal(RefusalCode.ClientIdReused, conflict.Refusal?.Code);
        Assert.Equal(head, timeline.Head.Seq);
    }

    [Fact]
    public async Task A_duplicate_in_a_batch_does_not_hold_up_those_behind_it()
    {
        var timeline = await Open();
        await timeline.Post(Ada, new MessageDraft("old", "x"));
        for (var i = 0; i < Timeline.WindowSize; i++)
        {
            await timeline.Post(Bob, new MessageDraft($"c{i}", "x"));
        }

        var gate = _log.HoldAppends();
        var held = timeline.Post(Bob, new MessageDraft("held", "x"));
        var before = timeline.Post(Bob, new MessageDraft("before", "x"));
        var duplicate = timeline.Post(Ada, new MessageDraft("old", "x"));
        var after = timeline.Post(Bob, new MessageDraft("after", "x"));
        gate.Open();

        var head = (await held).Value!.Seq;
        Assert.Equal(head + 1, (await before).Value!.Seq);
        Assert.Equal(1, (await duplicate).Value!.Seq);
        Assert.Equal(head + 2, (await after).Value!.Seq);
    }

    [Fact]
    public async Task The_same_client_id_of_another_person_is_another_message()
    {
        var timeline = await Open();

        var ada = await timeline.Post(Ada, new MessageDraft("c1", "x"));
        var bob = await timeline.Post(Bob, new MessageDraft("c1", "x"));

        Assert.Equal((1, 2), (ada.Value!.Seq, bob.Value!.Seq));
    }

    [Fact]
    public async Task A_write_with_an_unknown_outcome_answers_unavailable_and_a_retry_finds_it()
    {
        var timeline = await Open();
        _log.FailAppendsAfterCommit();

        var unknown = await timeline.Post(Ada, new MessageDraft("c1", "x"));
        var retried = await (await Open()).Post(Ada, new MessageDraft("c1", "x"));

        Assert.Equal(RefusalCode.Unavailable, unknown.Refusal?.Code);
        Assert.Single(_losses);
        Assert.Equal(1, retried.Value!.Seq);
    }

    [Fact]
    public async Task A_client_id_is_refused_for_another_text_only_when_the_first_is_stored()
    {
        var timeline = await Open();
        var gate = _log.HoldAppends();
        var first = timeline.Post(Ada, new MessageDraft("c1", "x"));
        var other = timeline.Post(Ada, new MessageDraft("c1", "y"));

        Assert.False(other.IsCompleted);
        gate.Open();
        Assert.True((await first).Succeeded);
        Assert.Equal(RefusalCode.ClientIdReused, (await other).Refusal?.Code);

        _log.FailAppends();
        var lost = timeline.Post(Ada, new MessageDraft("c2", "x"));
        var unknown = timeline.Post(Ada, new MessageDraft("c2", "y"));
        Assert.Equal(RefusalCode.Unavailable, (await lost).Refusal?.Code);
        Assert.Equal(RefusalCode.Unavailable, (await unknown).Refusal?.Code);
    }

    [Fact]
    public async Task A_lost_timeline_takes_nothing_more()
    {
        var timeline = await Open();
        _log.FailAppends();

        await timeline.Post(Ada, new MessageDraft("c1", "x"));
        var later = await timeline.Post(Ada, new MessageDraft("c2", "x"));

        Assert.Equal(RefusalCode.Unavailable, later.Refusal?.Code);
        Assert.Equal(1, _log.Appends);
    }

    [Fact]
    public async Task Of_two_activations_one_writes_and_the_other_learns_that_it_lost()
    {
        var (one, other) = (await Open(), await Open());

        var first = await one.Post(Ada, new MessageDraft("c1", "x"));
        var second = await other.Post(Bob, new MessageDraft("c1", "x"));

        Assert.True(first.Succeeded);
        Assert.Equal(RefusalCode.Unavailable, second.Refusal?.Code);
        Assert.Single(_losses);
        var stored = await _log.ReadForwardAsync(Room, 1, 10, TestContext.Current.CancellationToken);
        Assert.Equal(Ada, Assert.Single(stored).Author);
    }

    [Fact]
    public async Task Time_never_goes_back_within_a_room()
    {
        var timeline = await Open();
        var first = await timeline.Post(Ada, new MessageDraft("c1", "x"));
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromHours(1));

        var second = await timeline.Post(Ada, new MessageDraft("c2", "x"));

        Assert.Equal(first.Value!.At, second.Value!.At);
    }

    [Theory]
    [InlineData(null, null, 50, 451, 500, false)]
    [InlineData(451L, null, 50, 401, 450, false)]
    [InlineData(120L, null, 50, 70, 119, false)]
    [InlineData(30L, null, 50, 1, 29, true)]
    [InlineData(1L, null, 50, 0, 0, true)]
    [InlineData(null, 0L, 50, 1, 50, true)]
    [InlineData(null, 480L, 50, 481, 500, false)]
    [InlineData(null, 500L, 50, 0, 0, false)]
    [InlineData(null, 9_999L, 50, 0, 0, false)]
    public async Task A_page_is_what_was_asked_for_from_memory_or_store(
        long? before, long? after, int limit, long from, long to, bool start)
    {
        var timeline = await Open();
        for (var i = 0; i < 500; i++)
        {
            await timeline.Post(Ada, new MessageDraft($"c{i}", $"text {i}"));
        }

        var page = await timeline.Read(new HistoryRange { Before = before, After = after, Limit = limit });

        Assert.Equal((from, to, start, 500), (page.From, page.To, page.Start, page.Head));
        using var json = System.Text.Json.JsonDocument.Parse("[" + System.Text.Encoding.UTF8.GetString(page.Events.Span) + "]");
        Assert.Equal(
            from == 0 ? [] : Enumerable.Range((int)from, (int)(to - from + 1)),
            json.RootElement.EnumerateArray().Select(item => item.GetProperty("seq").GetInt32()));
    }

    long ITimelineOwner.RepliesTo(long root) => _batches.SelectMany(batch => batch.Entries).Count(entry => entry.Thread == root);

    void ITimelineOwner.Committed(CommittedBatch batch) => _batches.Add(batch);

    Task ITimelineOwner.Discard(MessagePosted gone) => Task.CompletedTask;

    void ITimelineOwner.Lost(string reason, Exception? cause) => _losses.Add(reason);

    private Task<Timeline> Open()
    {
        return Timeline.OpenAsync(Room, _log, _clock, this, TestContext.Current.CancellationToken);
    }
}
