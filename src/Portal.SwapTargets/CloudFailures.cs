using Portal.Arm;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets;

/// <summary>Hands failures of ARM to the domain.</summary>
internal static class CloudFailures
{
    public static CloudFailure ToCloud(this ArmFailure failure) =>
        new(Kind(failure.Kind), failure.Sentence, failure.Code, failure.Message, failure.RetryAfter, failure.RequestId);

    private static CloudFailureKind Kind(ArmFailureKind kind) => kind switch
    {
        ArmFailureKind.SignIn => CloudFailureKind.SignIn,
        ArmFailureKind.Permission => CloudFailureKind.Permission,
        ArmFailureKind.Throttled => CloudFailureKind.Throttled,
        ArmFailureKind.NotFound => CloudFailureKind.NotFound,
        ArmFailureKind.Refused => CloudFailureKind.Refused,
        ArmFailureKind.OperatorAway => CloudFailureKind.OperatorAway,
        ArmFailureKind.Network => CloudFailureKind.Network,
        _ => CloudFailureKind.Unexpected,
    };
}
