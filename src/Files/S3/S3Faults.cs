using Amazon.Runtime;
using Amazon.S3;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.S3;

/// <summary>What the SDK throws ends here: another process could not read it.</summary>
internal static class S3Faults
{
    public static async Task<T> OfStore<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (AmazonS3Exception gone) when (gone.ErrorCode == "NoSuchUpload")
        {
            throw new UploadFaultException(UploadFault.Gone);
        }
        catch (AmazonS3Exception unfit) when (unfit.ErrorCode is "InvalidPart" or "InvalidPartOrder" or "EntityTooSmall")
        {
            throw new UploadFaultException(UploadFault.Parts);
        }
        catch (AmazonServiceException refused)
        {
            throw new IOException($"The S3 store answered {(int)refused.StatusCode} {refused.ErrorCode}.");
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException or TimeoutException or InvalidOperationException)
        {
            throw new IOException($"The S3 store cannot be reached: {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The S3 store did not answer in time.");
        }
    }
}
