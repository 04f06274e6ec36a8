namespace LiveChat.Grains;

/// <summary>The answer of a command that has nothing to say but that it worked.</summary>
[GenerateSerializer, Immutable, Alias("done")]
public readonly record struct Done;
