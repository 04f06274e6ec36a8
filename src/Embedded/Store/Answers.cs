namespace LiveChat.Embedded.Store;

/// <summary>
/// Tells those who waited for a transaction how it ended, while the writer makes the next one: the writer's thread runs nothing but the writer.
/// </summary>
/// <param name="writes">Whose transaction it was.</param>
/// <param name="failure">Null when it is durable.</param>
internal sealed class Answers(IReadOnlyList<Write> writes, Exception? failure = null) : IThreadPoolWorkItem
{
    public void Send() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    public void Execute()
    {
        foreach (var write in writes)
        {
            if (failure is null)
            {
                write.Succeed();
            }
            else
            {
                write.Fail(failure);
            }
        }
    }
}
