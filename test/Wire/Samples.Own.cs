using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Schedules;
using LiveChat.Api.WebPush;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Saved;
using LiveChat.Grains.SavedSearches;
using LiveChat.Grains.WebPush;

namespace LiveChat.Wire;

/// <summary>What somebody has of their own: lists that nobody else sees.</summary>
internal static partial class Samples
{
    private static Dictionary<string, object> Own => new()
    {
        ["activity"] = new ActivityView
        {
            Items =
            [
                new ActivityRow
                {
                    Id = 7, Kind = ActivityKind.Reaction, Room = Garden, Seq = 11, At = At, People = [Bob], Emoji = ["👍", "🎉"], Count = 2, Read = false,
                    Message = new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = false, Deleted = false, Revision = 12 },
                },
                new ActivityRow
                {
                    Id = 5, Kind = ActivityKind.SearchMatch, Room = Garden, Seq = 10, At = At, People = [Bob], Emoji = [], Count = 1, Read = false,
                    Searches = [new FoundBy("01jzsearch", "Beans")],
                    Message = new MessageExcerpt { Seq = 10, At = At, By = Bob, Text = "Beans", Cut = false, Deleted = false, Revision = 0 },
                },
                new ActivityRow { Id = 3, Kind = ActivityKind.ThreadReply, Room = Garden, Seq = 9, At = At, People = [Bob], Emoji = [], Count = 1, Read = true, Thread = 5 },
            ],
            Next = "3",
            Unread = 2,
            Matches = [new SearchMatches("01jzsearch", 1)],
        },
        ["saved"] = new Page<SavedRowView>
        {
            Items =
            [
                SavedRowView.From(new SavedRow(
                    new SavedMark { Room = Garden, Message = 11, SavedAt = At, Number = 4 },
                    new MessageNow { Seq = 11, Message = Encoding.UTF8.GetBytes(Json(Events["message.posted"])), Note = ThreadNote, Deleted = false, Replies = 3, LastReplyAt = At })),
            ],
            Next = "4",
        },
        ["saved-marks"] = new SavedMarks([new SavedMarkView(Garden, 11)]),
        ["reminders"] = ImmutableArray.Create(new MessageReminder { Room = Garden, Message = 11, At = At, Note = "Ask" }, new MessageReminder { Room = Garden, Message = 12, At = At }),
        ["searches"] = ImmutableArray.Create(
            new SavedSearch { Id = "01jzsearch", Name = "Beans", Query = "bean* -from:me", Tells = true, Offset = 120 },
            new SavedSearch { Id = "01jzquiet", Name = "in:garden", Query = "in:garden", Tells = false, Offset = 0 }),
        ["scheduled"] = ImmutableArray.Create(
            new ScheduledView { Id = "01jzlater", Room = Garden, At = At, Text = "Good morning" },
            new ScheduledView { Id = "01jzmuted", Room = Garden, At = At, Text = "Hi", Failed = RefusalCode.Muted, Reason = "Too loud" }),
        ["push-key"] = new PushKeyView { Key = "BIbpSm4" },
        ["push-devices"] = new PushDevicesView
        {
            Content = PushContent.Sender,
            Devices = [new PushDeviceView { Id = "01jzbrowser", Name = "Firefox on Linux", AddedAt = At, UsedAt = At, Current = true }],
        },
        ["hidden"] = new HiddenList { Rooms = [new HiddenMessages { Room = Garden, Ranges = [new SeqRange(3, 5), new SeqRange(11, 11)] }], Revision = 3 },
    };
}
