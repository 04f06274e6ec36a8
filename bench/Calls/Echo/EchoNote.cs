namespace LiveChat.Calls.Echo;

/// <summary>A small argument.</summary>
[GenerateSerializer, Immutable, Alias("bench.echo-note")]
public sealed record EchoNote([property: Id(0)] string Text, [property: Id(1)] long Number);
