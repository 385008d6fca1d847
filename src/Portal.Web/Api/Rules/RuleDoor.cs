using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Api.Rules;

/// <summary>What reading and setting rules need.</summary>
internal sealed record RuleDoor(RuleBookKeeper Keeper, VisibleRules Rules, CurrentOperator By, IWindowCalendar Calendar, TimeProvider Time);
