using System.Globalization;
using System.Text.Json.Serialization;
using LiveChat.History;

namespace LiveChat.Driver.Wire;

/// <summary>An event of a room as it came, with the fields of all kinds.</summary>
internal sealed record WireEvent(
    string Type, long Seq, long At, string By, long Ordinal = 0, string? ClientId = null, string? Text = null,
    string? User = null, string? Role = null, string? Name = null, string? Topic = null, string? Invite = null)
{
    [JsonIgnore]
    public bool IsMessage => Type == "message.posted";

    /// <summary>What two holders of the event must agree on. Of a message it is the text, because that is what its sender knows.</summary>
    [JsonIgnore]
    public ContentHash Hash => ContentHash.Of(IsMessage
        ? Text ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Type}|{At}|{By}|{User}|{Role}|{Name}|{Topic}|{Invite}"));
}
