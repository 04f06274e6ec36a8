using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>What every adapter of <see cref="IFileStore"/> asks of what it is given.</summary>
public static class FileParts
{
    public static void RequirePart(int number, long length)
    {
        if (number is < 1 or > IFileStore.MaxParts)
        {
            throw new UploadFaultException(UploadFault.Parts);
        }

        RequireLength(length, IFileStore.MaxPart);
    }

    public static void RequireLength(long length, long most = IFileStore.MaxPart)
    {
        if (length < 1 || length > most)
        {
            throw new UploadFaultException(UploadFault.Length);
        }
    }

    /// <summary>Throws unless the parts that were named are stored as they were named, and make a file; its length otherwise.</summary>
    public static long RequireWhole(ImmutableArray<FilePart> named, ImmutableArray<FilePart> stored)
    {
        var byNumber = stored.ToDictionary(part => part.Number);
        var length = 0L;
        for (var i = 0; i < named.Length; i++)
        {
            var isLast = i == named.Length - 1;
            if (named[i].Number != i + 1 || byNumber.GetValueOrDefault(i + 1) != named[i] || (!isLast && named[i].Length < IFileStore.MinPart))
            {
                throw new UploadFaultException(UploadFault.Parts);
            }

            length += named[i].Length;
        }

        return length > 0 ? length : throw new UploadFaultException(UploadFault.Parts);
    }
}
