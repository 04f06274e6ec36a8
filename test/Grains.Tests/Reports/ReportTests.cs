using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Reports;

/// <summary>Messages are reported by who reads them, and decided by who keeps order on the server, once.</summary>
public sealed class ReportTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private UserId _ada;
    private UserId _bob;
    private Actor _mod;
    private IRoomGrain _room = null!;

    private IReportsGrain Reports => silo.Grains.Reports();

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob, _mod) = (await silo.Person("ada"), await silo.Person("bob"), new Actor(await silo.Person("mod"), ServerRole.Moderator));
        _room = await silo.Room(_ada);
        await _room.Join(_bob);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_report_keeps_what_the_message_said_when_it_was_reported()
    {
        var message = await _room.Say(_ada, "Buy beens");
        await _room.Edit(_ada, message, "Buy beans");

        Assert.True((await Report(_bob, message, ReportReason.Spam, " Third time today ")).Succeeded);
        await _room.Edit(_ada, message, "Hello");
        await _room.DeleteMessage(_ada, message);

        var report = Assert.Single(await Waiting(_room));
        Assert.Equal((_bob, ReportReason.Spam, "Third time today"), (report.By, report.Reason, report.Text));
        Assert.Equal((message, _ada, "Buy beans", null), (report.Seq, report.Author, report.Said, report.Decision));
    }

    [Fact]
    public async Task What_one_may_not_read_and_what_is_not_there_is_not_reported_and_is_one_answer()
    {
        var eve = await silo.Person("eve");
        var message = await _room.Say(_ada, "Beans");
        var gone = await _room.Say(_ada, "Gone");
        await _room.DeleteMessage(_ada, gone);
        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));

        Assert.Equal(await nowhere.Report(eve.Member(), 1, Draft()), await _room.Report(eve.Member(), message, Draft()));
        Assert.Equal(RefusalCode.MessageNotFound, (await Report(_bob, gone)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await Report(_bob, 1)).Code()); // The room's beginning is no message.
        Assert.Equal(RefusalCode.MessageNotFound, (await Report(_bob, 99)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Report(_bob, message, (ReportReason)9)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Report(_bob, message, text: new string('x', ReportDraft.MaxText + 1))).Code());
        Assert.Empty(await Waiting(_room));
    }

    [Fact]
    public async Task One_person_reports_a_message_once_while_that_waits_and_not_too_many()
    {
        var message = await _room.Say(_ada, "Beans");
        await Report(_bob, message);

        Assert.True((await Report(_bob, message)).Succeeded);
        Assert.Single(await Waiting(_room));
        for (var i = 1; i < IReportsGrain.MostOfOne; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True((await Report(_bob, await _room.Say(_ada, $"More {i}"))).Succeeded);
        }

        Assert.Equal(RefusalCode.TooMany, (await Report(_bob, await _room.Say(_ada, "One more"))).Code());
        Assert.True((await Report(_ada, message)).Succeeded); // Of somebody else.
    }

    [Fact]
    public async Task Only_who_keeps_order_reads_and_decides()
    {
        await Report(_bob, await _room.Say(_ada, "Beans"));
        var report = Assert.Single(await Waiting(_room));

        Assert.Equal(RefusalCode.Forbidden, (await Reports.List(_ada.Member(), false, null, 10)).Code());
        Assert.Equal(RefusalCode.Forbidden, (await Reports.Decide(_ada.Member(), report.Id, ReportDecision.Deleted)).Code());
        Assert.Equal(RefusalCode.NotFound, (await _room.DeleteReported(_bob.Member(), report.Seq)).Code());
        Assert.Single(await Waiting(_room));
    }

    [Fact]
    public async Task One_that_is_dismissed_leaves_the_message_and_is_decided_once()
    {
        var message = await _room.Say(_ada, "Beans");
        await Report(_bob, message);
        var report = Assert.Single(await Waiting(_room));

        var decided = await Reports.Decide(_mod, report.Id, ReportDecision.Dismissed);

        Assert.Equal((ReportDecision.Dismissed, _mod.Id), (decided.Value!.Decision, decided.Value.DecidedBy));
        Assert.Equal(RefusalCode.AlreadyDone, (await Reports.Decide(_mod, report.Id, ReportDecision.Deleted)).Code());
        Assert.Equal(RefusalCode.NotFound, (await Reports.Decide(_mod, "0123456789", ReportDecision.Deleted)).Code());
        Assert.Empty(await Waiting(_room));
        Assert.Equal("Beans", (await _room.ReadAs(_bob)).TextOf(message));
        Assert.Equal(report.Id, (await Reports.List(_mod, true, null, 1)).Value!.Reports[0].Id);
        Assert.Equal((AuditActs.ReportDismissed, _ada, report.Id), await Told(report.Id));
        Assert.True((await Report(_bob, message)).Succeeded); // It may be looked at again.
        Assert.Single(await Waiting(_room));
    }

    [Fact]
    public async Task One_whose_message_is_deleted_decides_all_about_it_also_where_who_decides_is_not()
    {
        var message = await _room.Say(_ada, "Beans");
        await Report(_bob, message);
        await Report(_ada, message);
        var other = await _room.Say(_ada, "Peas");
        await Report(_bob, other);
        var first = (await Waiting(_room))[0];

        var decided = await Reports.Decide(_mod, first.Id, ReportDecision.Deleted);

        Assert.Equal(ReportDecision.Deleted, decided.Value?.Decision);
        Assert.Equal(other, Assert.Single(await Waiting(_room)).Seq);
        Assert.Equal("", (await _room.ReadAs(_bob)).TextOf(message));
        Assert.DoesNotContain("Beans", await silo.Stored(_room), StringComparison.Ordinal);
        Assert.Equal("Beans", (await Reports.List(_mod, true, null, 1)).Value!.Reports[0].Said); // What was decided upon can be read.
        Assert.Equal((AuditActs.ReportedMessageDeleted, _ada, first.Id), await Told(first.Id));
    }

    [Fact]
    public async Task A_message_that_is_gone_already_is_decided_all_the_same()
    {
        var message = await _room.Say(_ada, "Beans");
        await Report(_bob, message);
        var report = Assert.Single(await Waiting(_room));
        await _room.DeleteMessage(_ada, message);

        Assert.True((await Reports.Decide(_mod, report.Id, ReportDecision.Deleted)).Succeeded);
        Assert.Empty(await Waiting(_room));
    }

    [Fact]
    public async Task Of_a_conversation_those_who_keep_order_learn_what_was_reported_and_nothing_else()
    {
        var (id, talk) = (RoomId.Direct(_ada, _bob), silo.Direct(_ada, _bob));
        await talk.Start(_ada, _bob);
        await talk.Post(_ada.Member(), new MessageDraft("c1", "Between us"));
        var bad = (await talk.Post(_ada.Member(), new MessageDraft("c2", "A threat"))).Value!.Seq;
        Assert.Equal(RefusalCode.NotFound, (await talk.Report(_mod, bad, Draft())).Code());

        Assert.True((await talk.Report(_bob.Member(), bad, Draft())).Succeeded);

        var report = Assert.Single(await All(decided: false), report => report.Room == id);
        Assert.Equal("A threat", report.Said);
        Assert.Equal(RefusalCode.NotFound, (await talk.GetHistory(_mod, new HistoryRange { Limit = 10 })).Code());
        Assert.True((await Reports.Decide(_mod, report.Id, ReportDecision.Deleted)).Succeeded);
        Assert.Equal(RefusalCode.MessageNotFound, (await talk.GetMessage(_bob.Member(), bad)).Code());
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_also_after_a_restart()
    {
        for (var i = 0; i < 5; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Report(_bob, await _room.Say(_ada, $"Beans {i}"));
        }

        var all = await All(decided: false);
        await silo.Restart();
        var again = await All(decided: false, limit: 2);

        Assert.Equal(all.Select(report => report.Id), again.Select(report => report.Id));
        Assert.Equal(RefusalCode.BadRequest, (await Reports.List(_mod, false, "nonsense", 2)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Reports.List(_mod, false, null, IReportsGrain.MaxLimit + 1)).Code());
    }

    private static ReportDraft Draft(ReportReason reason = ReportReason.Other, string? text = null) => new() { Reason = reason, Text = text };

    private Task<Result<Done>> Report(UserId by, long message, ReportReason reason = ReportReason.Other, string? text = null) =>
        _room.Report(by.Member(), message, Draft(reason, text));

    private async Task<List<Report>> Waiting(IRoomGrain room)
    {
        var id = new RoomId(room.GetPrimaryKeyString());
        return (await All(decided: false)).FindAll(report => report.Room == id);
    }

    private async Task<List<Report>> All(bool decided, int limit = IReportsGrain.MaxLimit)
    {
        var (all, next) = (new List<Report>(), (string?)null);
        do
        {
            var page = (await Reports.List(_mod, decided, next, limit)).Value!;
            all.AddRange(page.Reports);
            next = page.Next;
        }
        while (next is not null);

        return all;
    }

    private async Task<(string Act, UserId? Target, string? Detail)> Told(string report)
    {
        var administrator = new Actor(_mod.Id, ServerRole.Administrator);
        var entry = (await silo.Grains.Audit().Read(administrator, new AuditQuery { Limit = 50 })).Value!.Entries.First(entry => entry.Detail == report);
        return (entry.Act, entry.Target, entry.Detail);
    }
}
