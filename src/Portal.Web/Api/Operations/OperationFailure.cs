using Portal.Domain.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>Why an operation failed or is not known.</summary>
/// <param name="Text">Names the thing, the cause and the mend.</param>
/// <param name="Code">Azure's own code; null when there was no answer.</param>
/// <param name="Message">Azure's own words.</param>
/// <param name="RequestId">The id to give to Azure's support.</param>
internal sealed record OperationFailure(CloudFailureKind Kind, string Text, string? Code, string? Message, string? RequestId)
{
    public static OperationFailure? Of(CloudFailure? failure) =>
        failure is null ? null : new(failure.Kind, failure.Sentence, failure.Code, failure.Message, failure.RequestId);
}
