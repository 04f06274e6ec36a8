using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>What a message has besides its draft, because the server knows better than its sender.</summary>
/// <param name="Forwarded">What it forwards; null for nothing.</param>
/// <param name="Files">What its files are; null for none.</param>
internal readonly record struct Enclosed(ForwardedMessage? Forwarded, ImmutableArray<MessageFile>? Files);
