using System.Text.Json;
using Azure;
using Azure.Identity;

namespace Portal.Arm;

/// <summary>Turns whatever goes wrong into an <see cref="ArmFailure"/>.</summary>
/// <remarks>"doing" completes the sentence "The portal could not …", for example "read cloud service shop-blue".</remarks>
public static class ArmFailures
{
    /// <summary>Whether an exception tells of the cloud; not so a cancellation that the caller asked for, or a fault of ours.</summary>
    public static bool Explains(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        AggregateException aggregate => aggregate.InnerExceptions.Count > 0 && Explains(aggregate.InnerExceptions[^1], cancellationToken),
        RequestFailedException or AuthenticationFailedException or JsonException or ArmAddressException or OperatorAwayException or HttpRequestException or IOException => true,
        _ => false,
    };

    public static ArmFailure Of(Exception exception, string doing) => exception switch
    {
        // After retries the SDK throws all attempts together; the last one tells how things are now.
        AggregateException { InnerExceptions: [.., var last] } => Of(last, doing),
        OperatorAwayException away => new ArmFailure(ArmFailureKind.OperatorAway, $"The portal could not {doing}: {away.Message}") { NeverSent = true },
        RequestFailedException failed when failed.GetRawResponse() is { } response => AnswerFailures.Of(response, failed.ErrorCode, doing),
        RequestFailedException or HttpRequestException or IOException => NetworkFailures.NoAnswer(exception, doing),
        OperationCanceledException => NetworkFailures.TimedOut(doing),
        AuthenticationFailedException => SignIn(exception, doing),
        ArmAddressException => Unreadable(doing, exception.Message),
        JsonException => Unreadable(doing, "the answer cannot be understood"),
        _ => Unreadable(doing, exception.GetType().Name),
    };

    /// <summary>Of an answer that is an error.</summary>
    public static ArmFailure Of(Response response, string doing) => AnswerFailures.Of(response, code: null, doing);

    /// <summary>Of an operation that its status says went wrong.</summary>
    internal static ArmFailure OfOperation(Response response, bool isCanceled)
    {
        var error = ArmError.Of(response);
        return new ArmFailure(
            ArmFailureKind.Refused,
            isCanceled ? $"Azure's operation was canceled{Words.Cause(error)}." : $"Azure's operation failed{Words.Cause(error)}.",
            error.Code,
            error.Message,
            RequestId: AnswerFailures.RequestId(response));
    }

    /// <summary>Of an answer that says nothing.</summary>
    public static ArmFailure Unreadable(string doing, string cause, Response? response = null) => new(
        ArmFailureKind.Unexpected,
        $"The portal could not {doing}: {cause}. Check that Arm:Endpoint is an Azure Resource Manager and that no proxy answers in its place.",
        RequestId: response is null ? null : AnswerFailures.RequestId(response));

    private static ArmFailure SignIn(Exception exception, string doing)
    {
        var cause = Words.FirstLine(Redaction.Of(exception.Message) ?? "");
        return new ArmFailure(
            ArmFailureKind.SignIn,
            $"The portal could not {doing}: it could not sign in to Azure ({cause}). Check Arm:Credential and the keys that it needs.",
            Message: cause)
        {
            NeverSent = true,
        };
    }
}
