using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.History;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(HistoryRecord))]
internal sealed partial class HistoryJson : JsonSerializerContext;
