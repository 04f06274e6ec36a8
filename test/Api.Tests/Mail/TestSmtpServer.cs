using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace LiveChat.Api.Tests.Mail;

/// <summary>A server that takes mail as RFC 5321 says, without TLS, and keeps it for the test.</summary>
internal sealed class TestSmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<ReceivedMail> _received = Channel.CreateUnbounded<ReceivedMail>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _refusals;

    public TestSmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Settings of a server that sends its mail here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("LiveChat:Mail:Host", "127.0.0.1"),
        ("LiveChat:Mail:Port", $"{Port}"),
        ("LiveChat:Mail:Security", "None"),
        ("LiveChat:Mail:From", "chat@example.org"),
        ("LiveChat:PublicOrigins:0", "https://chat.example.org"),
    ];

    /// <summary>What the next answers to RCPT say instead of yes.</summary>
    public string Refusal { get; set; } = "451 not now";

    public void RefuseNext(int times) => _refusals = times;

    /// <summary>The next mail, waiting for it.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public bool HasMore => _received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving; // Before the listener stops: it says that it does not listen when it is asked after that.
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception end) when (_stop.IsCancellationRequested && end is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                await _received.Writer.WriteAsync(new ReceivedMail(from, [.. to], await ReadDataAsync(reader)));
            }

            from = verb == "MAIL" ? Between(line) : from;
            if (verb == "RCPT" && _refusals-- > 0)
            {
                await writer.WriteLineAsync(Refusal);
                continue;
            }

            to.AddRange(verb == "RCPT" ? [Between(line)] : []);
            await writer.WriteLineAsync(verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return data.ToString();
    }

    private static string Between(string line) => line.Split('<', '>')[1];
}

/// <summary>What came, envelope and all.</summary>
internal sealed record ReceivedMail(string From, string[] To, string Data)
{
    public string Headers => Data.Split("\n\n", 2)[0];

    /// <summary>What stands behind the <c>#token=</c> of its link.</summary>
    public string Token => Data.Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal).Split("#token=")[1].Split('\n')[0].Trim();
}
