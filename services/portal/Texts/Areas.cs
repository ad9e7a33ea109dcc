// One class per area of text: it names the .resx files beside it (<Area>.nl.resx and <Area>.en.resx).
namespace Zichtlijn.Portal.Texts;

public sealed class SharedTexts;

public sealed class FrontDeskTexts;

public sealed class CodeTexts;

public sealed class ReportTexts;

public sealed class ReceiptTexts;

public sealed class ProofTexts;

public sealed class MyReportTexts;

public sealed class DialogueTexts;

public sealed class FileTexts;

public sealed class NewsTexts;

public sealed class InfoTexts;

public sealed class StaffTexts;

public sealed class DashboardTexts;

public sealed class AccessLogTexts;

public sealed class VaultTexts;

public sealed class RecordsTexts;

public sealed class TermTexts;

public sealed class QueueTexts;

public sealed class AssessTexts;

public sealed class DecideTexts;

public sealed class AdviceTexts;

public sealed class InvestigationTexts;

public sealed class EvidenceTexts;

public sealed class InterviewTexts;

public sealed class MeansTexts;

public sealed class ProsecutorTexts;

public sealed class RightsTexts;

public sealed class WelfareTexts;

public sealed class OwnCaseTexts;

public sealed class MyInvestigationTexts;

public sealed class InvestigationReportTexts;

public sealed class ConsultationTexts;

public sealed class TimelineTexts;

public sealed class CaseFileTexts;

public sealed class SanctionTexts;

public sealed class OwnMatterTexts;

public sealed class DecisionTexts;

public sealed class ContestTexts;

public sealed class SuspensionTexts;

public sealed class ExplanationTexts;

public sealed class RulingTexts;

public sealed class LetterTexts;

public sealed class ReflectionTexts;

public sealed class RestorationTexts;

public sealed class MyRestorationTexts;
