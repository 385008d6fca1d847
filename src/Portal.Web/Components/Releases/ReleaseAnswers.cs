using Portal.Domain.Releases;

namespace Portal.Web.Components.Releases;

/// <summary>What is said when a release was not kept.</summary>
internal static class ReleaseAnswers
{
    public static string Of(ReleaseResult result) => result switch
    {
        ReleaseResult.Refused refused => Said.Of(refused.Because),
        ReleaseResult.Forbidden forbidden => Said.Of(forbidden.Because),
        ReleaseResult.Unavailable unavailable => Said.Of(unavailable.Because),
        _ => Words.ReleaseAnswersServiceOrDeploymentHasGone,
    };
}
