using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>The right, over something at least.</summary>
internal sealed record RightRequirement(OperatorRight Right) : IAuthorizationRequirement;
