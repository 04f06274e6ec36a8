namespace LiveChat.Grains.Names;

[GenerateSerializer, Alias("name.state")]
internal sealed class NameState
{
    [Id(0)] public string? Owner { get; set; }

    [Id(1)] public DateTimeOffset ClaimedAt { get; set; }

    [Id(2)] public bool Confirmed { get; set; }
}
