import type { Schema, Struct } from '@strapi/strapi';

export interface FlowStage extends Struct.ComponentSchema {
  collectionName: 'components_flow_stages';
  info: {
    displayName: '\u9636\u6BB5';
  };
  attributes: {
    deadlineDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    escalateTo: Schema.Attribute.Enumeration<
      ['office', 'committee', 'liaison', 'chairs-meeting', 'party-organization']
    >;
    key: Schema.Attribute.String & Schema.Attribute.Required;
    kind: Schema.Attribute.Enumeration<['start', 'normal', 'end']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'normal'>;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    owner: Schema.Attribute.Enumeration<
      ['office', 'committee', 'liaison', 'chairs-meeting', 'party-organization']
    >;
    phase: Schema.Attribute.Enumeration<
      ['collecting', 'approving', 'surveying', 'deliberating', 'reporting', 'giving-feedback', 'completed']
    >;
    resetsApprovals: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
  };
}

export interface FlowTransition extends Struct.ComponentSchema {
  collectionName: 'components_flow_transitions';
  info: {
    displayName: '\u6B65\u9AA4';
  };
  attributes: {
    commentRequired: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    from: Schema.Attribute.JSON & Schema.Attribute.Required;
    gate: Schema.Attribute.Enumeration<['chairs-meeting', 'party-organization']>;
    key: Schema.Attribute.String & Schema.Attribute.Required;
    kind: Schema.Attribute.Enumeration<['forward', 'return', 'withdraw', 'terminate']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'forward'>;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    submits: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    to: Schema.Attribute.String & Schema.Attribute.Required;
    who: Schema.Attribute.JSON & Schema.Attribute.Required;
    whoClause: Schema.Attribute.String & Schema.Attribute.Required;
    whoQuote: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface RuleBinding extends Struct.ComponentSchema {
  collectionName: 'components_rule_bindings';
  info: {
    displayName: '\u7EA6\u675F';
  };
  attributes: {
    at: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.CustomField<'global::moment'>;
    modality: Schema.Attribute.Enumeration<['must', 'should', 'may', 'goal']> & Schema.Attribute.Required;
    mode: Schema.Attribute.Enumeration<['enforce', 'warn', 'record']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'enforce'>;
    mustPass: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    params: Schema.Attribute.JSON & Schema.Attribute.CustomField<'global::policy-params'>;
    policy: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::policy'>;
    quote: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::clause-quote'>;
    topicKind: Schema.Attribute.Enumeration<['annual', 'ad-hoc']>;
  };
}

export interface RuleClause extends Struct.ComponentSchema {
  collectionName: 'components_rule_clauses';
  info: {
    displayName: '\u6761\u6B3E';
  };
  attributes: {
    bindings: Schema.Attribute.Component<'rule.binding', true>;
    number: Schema.Attribute.String & Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface SurveyVisit extends Struct.ComponentSchema {
  collectionName: 'components_survey_visits';
  info: {
    displayName: '\u8D70\u8BBF\u5EA7\u8C08';
  };
  attributes: {
    kind: Schema.Attribute.Enumeration<['visit', 'talk']> & Schema.Attribute.Required;
    on: Schema.Attribute.Date & Schema.Attribute.Required;
    people: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    place: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'flow.stage': FlowStage;
      'flow.transition': FlowTransition;
      'rule.binding': RuleBinding;
      'rule.clause': RuleClause;
      'survey.visit': SurveyVisit;
    }
  }
}
