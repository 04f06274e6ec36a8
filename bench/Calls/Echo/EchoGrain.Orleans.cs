using Orleans.Placement;

namespace LiveChat.Calls.Echo;

// Where nobody chose; those who measure choose among them by where they are.
[RandomPlacement]
internal sealed partial class EchoGrain;
