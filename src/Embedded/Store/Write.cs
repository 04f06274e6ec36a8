using LiveChat.Embedded.Sqlite;

namespace LiveChat.Embedded.Store;

/// <summary>Something to be done in the writer's next transaction.</summary>
internal abstract class Write(CancellationToken cancellationToken)
{
    /// <summary>How many rows it is about; bounds the transaction, not the truth.</summary>
    public virtual int Rows => 1;

    /// <summary>Nobody waits for it any more, so it need not happen.</summary>
    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    /// <summary>Changes the store. Runs again from the start when the transaction had to be made anew.</summary>
    public abstract void Run(Connection connection);

    /// <summary>The transaction is durable. Runs what waits for it, so never on the writer's thread.</summary>
    public abstract void Succeed();

    /// <summary>It is not, or nobody knows. Runs what waits for it, too.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc />
internal abstract class Write<TResult>(CancellationToken cancellationToken) : Write(cancellationToken)
{
    private readonly CancellationToken _cancellationToken = cancellationToken;

    private readonly TaskCompletionSource<TResult> _done = new();
    private TResult? _result;

    public Task<TResult> Done => _done.Task.WaitAsync(_cancellationToken);

    public sealed override void Run(Connection connection) => _result = Change(connection);

    public sealed override void Succeed() => _done.TrySetResult(_result!);

    public sealed override void Fail(Exception failure)
    {
        _done.TrySetException(failure);
        _ = _done.Task.Exception; // Seen: who gave up waiting never looks.
    }

    protected abstract TResult Change(Connection connection);
}

/// <summary>A write told by a function.</summary>
internal sealed class Write<TState, TResult>(
    TState state, Func<Connection, TState, TResult> change, CancellationToken cancellationToken)
    : Write<TResult>(cancellationToken)
{
    protected override TResult Change(Connection connection) => change(connection, state);
}
