using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next with a letter: it is signed, and then it goes out.</summary>
public sealed class LetterActions(IStringLocalizer<LetterTexts> texts)
{
    /// <param name="viewer">Their account.</param>
    /// <returns>Null when nothing of it is theirs to do.</returns>
    public NextAction? Of(MatterDetail matter, LetterKind kind, string viewer, bool isCorps) => kind switch
    {
        _ when matter.MaySign(kind, viewer, isCorps) => To("sign", $"/{LetterSteps.PageOf(kind)}/signing"),
        _ when matter.MayWrite(kind, viewer, isCorps) => new(texts["Next.waits"], texts["Next.waits.Text"]),
        _ when !matter.IsSigned(kind) => null,
        LetterKind.Intention when matter.MaySend() && !matter.MayAnswerAsSecond(viewer) => To("send", "/sending"),
        LetterKind.Decision when matter.Course.MayNotify() => To("notify", "/notification"),
        LetterKind.ObjectionDecision when matter.Course.MayNotifyAnswer() && ObjectionActions.Theirs(matter, viewer, isCorps) is not null => To("notify", "/notification"),
        _ => null,
    };

    /// <summary>What a letter of that kind is called.</summary>
    public string NameOf(LetterKind kind) => texts["Kind." + Words.Code(kind)];

    /// <summary>A page below the matter.</summary>
    private NextAction To(string what, string page) => new(texts["Next." + what], texts[$"Next.{what}.Text"], page, texts[$"Next.{what}.Button"], IsDue: false);
}
