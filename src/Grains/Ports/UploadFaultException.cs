namespace LiveChat.Grains.Ports;

/// <summary>What is wrong with what a store of files was given.</summary>
public enum UploadFault
{
    /// <summary>The content is empty, or has another length than was said.</summary>
    Length = 0,

    /// <summary>These parts do not make a file.</summary>
    Parts = 1,

    /// <summary>There is no such upload, or not any more.</summary>
    Gone = 2,
}

/// <summary>The store is well; what it was given is not.</summary>
public sealed class UploadFaultException(UploadFault fault) : Exception($"This upload does not fit: {fault}.")
{
    public UploadFault Fault => fault;
}
