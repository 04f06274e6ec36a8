using System.Text.Json;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>Who left within a run of events that came without being told by the room, as repaired ones do.</summary>
internal static class GoneMembers
{
    /// <param name="events">JSON with commas between the events and no brackets.</param>
    public static HashSet<UserId> Of(ReadOnlyMemory<byte> events)
    {
        var gone = new HashSet<UserId>();
        if (events.Span.IndexOf("\"member."u8) < 0)
        {
            return gone;
        }

        using var list = JsonDocument.Parse((byte[])[.. "["u8, .. events.Span, .. "]"u8]);
        foreach (var happened in list.RootElement.EnumerateArray())
        {
            var by = UserId.From(happened.GetProperty("by").GetString()!);
            switch (happened.GetProperty("type").GetString())
            {
                case "member.left":
                    gone.Add(by);
                    break;
                case "member.removed":
                    gone.Add(UserId.From(happened.GetProperty("user").GetString()!));
                    break;
                case "member.joined":
                    gone.Remove(by);
                    break;
            }
        }

        return gone;
    }
}
