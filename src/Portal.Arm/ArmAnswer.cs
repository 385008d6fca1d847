using Azure;

namespace Portal.Arm;

/// <summary>What the answer to a change says.</summary>
public sealed record ArmAnswer
{
    /// <summary>Set when it is an error.</summary>
    public ArmFailure? Failure { get; private init; }

    /// <summary>The error says for certain that nothing was taken up.</summary>
    public bool IsRefusal { get; private init; }

    /// <summary>Set when it names an address to poll.</summary>
    public ArmOperationReference? Operation { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    public string? RequestId { get; private init; }

    /// <param name="doing">Completes "The portal could not …".</param>
    public static ArmAnswer Of(Response response, string doing) => new()
    {
        Failure = response.IsError || response.Status is >= 300 and < 400 ? ArmFailures.Of(response, doing) : null,
        IsRefusal = response.Status == 429 || (response.Status is >= 400 and < 500 and not 408 && ArmError.Of(response).Code is not null),
        Operation = ArmOperationReference.Of(response),
        RetryAfter = Portal.Arm.RetryAfter.Of(response),
        RequestId = AnswerFailures.RequestId(response),
    };
}
