using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Scan;

/// <summary>Sends a file to ClamAV's daemon and hears what is in it (clamd(8), INSTREAM).</summary>
internal sealed class Clamd(IOptions<ScanOptions> options, TimeProvider clock)
{
    private const int Piece = 256 * 1024;
    private const int LongestAnswer = 1024;

    /// <summary>What it said, such as <c>stream: OK</c>, and whether it took all of the file before that.</summary>
    /// <exception cref="IOException">It is away, slow, or ended the conversation.</exception>
    public async Task<(string Said, bool TookAll)> AskAsync(Stream file, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(cancellationToken);
        await using var stream = new NetworkStream(socket);
        var tookAll = true;
        try
        {
            await SendAsync(file, stream, cancellationToken);
        }
        catch (TalkException)
        {
            tookAll = false; // It may have said why.
        }

        return (await AnswerAsync(stream, cancellationToken), tookAll);
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var address = options.Value.Clamd!;
        var isLocal = address.Scheme == "unix";
        var socket = isLocal
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        EndPoint place = isLocal ? new UnixDomainSocketEndPoint(address.AbsolutePath) : new DnsEndPoint(address.DnsSafeHost, address.Port);
        try
        {
            await StepAsync(late => socket.ConnectAsync(place, late), cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Each piece behind its length; one of none is the end.</summary>
    private async Task SendAsync(Stream file, NetworkStream stream, CancellationToken cancellationToken)
    {
        await StepAsync(late => stream.WriteAsync("zINSTREAM\0"u8.ToArray(), late), cancellationToken);
        var buffer = new byte[4 + Piece];
        int read;
        do
        {
            read = await file.ReadAtLeastAsync(buffer.AsMemory(4), Piece, throwOnEndOfStream: false, cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await StepAsync(late => stream.WriteAsync(buffer.AsMemory(0, 4 + read), late), cancellationToken);
        }
        while (read == Piece);

        if (read > 0)
        {
            await StepAsync(late => stream.WriteAsync(new byte[4], late), cancellationToken);
        }
    }

    private async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var (length, read) = (0, -1);
        while (read != 0 && length < answer.Length && !answer.AsSpan(0, length).Contains((byte)0))
        {
            await StepAsync(async late => read = await stream.ReadAsync(answer.AsMemory(length), late), cancellationToken);
            length += read;
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private async Task StepAsync(Func<CancellationToken, ValueTask> step, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await step(ends.Token);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new TalkException(failure);
        }
    }

    /// <summary>Of the conversation, and not of the file that is read for it.</summary>
    private sealed class TalkException(Exception failure) : IOException("clamd cannot be talked to.", failure);
}
