using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Asks what the operator may do now, not what a cookie said once.</summary>
internal sealed class RightHandler(OperatorSession session) : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (session.Access.MaySomewhere(requirement.Right))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
