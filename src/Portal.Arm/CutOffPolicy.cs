using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Arm;

/// <summary>Tells an answer that was cut off as what it is.</summary>
/// <remarks>
/// At its time limit and on cancellation the SDK disposes of the body while it is being read. Usually the read then throws what the SDK expects;
/// caught between two statements of the runtime's stream it throws a <see cref="NullReferenceException"/>, which nobody above could explain.
/// </remarks>
internal sealed class CutOffPolicy : HttpPipelinePolicy
{
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    /// <exception cref="IOException">The answer was cut off; a read may be tried again.</exception>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (NullReferenceException failure)
        {
            throw CutOff(message, failure);
        }
    }

    /// <inheritdoc cref="Process"/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        await TellAsync(message, () => ProcessNextAsync(message, pipeline));

    /// <summary>The same for an answer that is read after the pipeline has given it.</summary>
    /// <inheritdoc cref="Process"/>
    public static async Task ReadAsync(HttpMessage message, Func<Stream, Task> read) =>
        await TellAsync(message, async () => await read(message.Response.ContentStream ?? Stream.Null));

    private static async ValueTask TellAsync(HttpMessage message, Func<ValueTask> act)
    {
        try
        {
            await act();
        }
        catch (NullReferenceException failure)
        {
            throw CutOff(message, failure);
        }
    }

    private static Exception CutOff(HttpMessage message, NullReferenceException failure) => message.CancellationToken.IsCancellationRequested
        ? new OperationCanceledException(failure.Message, failure, message.CancellationToken)
        : new IOException("The answer was cut off.", failure);
}
