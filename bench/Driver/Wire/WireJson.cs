using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Driver.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(HubAnswer<SyncAnswer>))]
[JsonSerializable(typeof(HubAnswer<Posted>))]
[JsonSerializable(typeof(HubAnswer<HistoryPage>))]
[JsonSerializable(typeof(HubAnswer<ReadCursor>))]
[JsonSerializable(typeof(HubAnswer<JsonElement>))]
[JsonSerializable(typeof(FoundPage))]
[JsonSerializable(typeof(EventBatch[]))]
[JsonSerializable(typeof(WireEvent[]))]
[JsonSerializable(typeof(WireEvent))]
[JsonSerializable(typeof(Dictionary<string, long[]>[]))]
[JsonSerializable(typeof(Notice[][]))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(RoomView))]
[JsonSerializable(typeof(PollDraft))]
[JsonSerializable(typeof(Posted))]
[JsonSerializable(typeof(MessagePlace))]
[JsonSerializable(typeof(HistoryPage))]
[JsonSerializable(typeof(Invite))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WireJson : JsonSerializerContext;
